import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { attendanceText } from './attendance.text.ts'
import type { SeatQuestion } from './SeatDialog.tsx'

interface About {
  readonly meeting: Meeting
  readonly seat: Seat
  readonly isHere: boolean
  /** Has a vote in this meeting, or would have but for the exclusion. */
  readonly isMember: boolean
  readonly isExcluded: boolean
  readonly onAsk: (question: SeatQuestion) => void
}

/** What this person may do about that seat; what is not his business is not in the list. */
export const useSeatMenu = (about: About): readonly MenuItem[] => {
  const { meeting, seat, isHere, isMember, isExcluded, onAsk } = about
  const t = useText(attendanceText)
  const input = { meetingId: meeting.id, seatId: seat.id }
  const checkIn = useCommand('checkIn')
  const include = useCommand('includeSeat')
  const desk = useGate('checkIn', input)
  const chair = useGate('giveChair', input)
  const base = useGate('excludeSeat', input)
  const say = (outcome: { readonly ok: boolean; readonly text?: string }) => {
    if (!outcome.ok && outcome.text) showToast({ text: outcome.text, tone: 'bad' })
  }
  const enter = (via: 'ONSITE' | 'REMOTE') => void checkIn.send({ ...input, via }).then(say)
  const isPlanned = meeting.phase === 'NOTICED'
  const isChair = seat.id === meeting.chairId
  const items: MenuItem[] = []
  if (desk.isMine && !desk.blocked && !isHere)
    items.push(
      { label: t.onsite, icon: 'check', run: () => enter('ONSITE') },
      { label: t.remote, icon: 'screen', run: () => enter('REMOTE') },
    )
  if (desk.isMine && !desk.blocked && isHere)
    items.push({ label: t.checkOut, icon: 'leave', run: () => onAsk({ kind: 'checkOut', seat }) })
  if (chair.isMine && isMember && !isExcluded && !isChair && (isHere || isPlanned))
    items.push({
      label: t.giveChair,
      icon: 'gavel',
      blocked: chair.blocked,
      run: () => onAsk({ kind: 'giveChair', seat }),
    })
  if (base.isMine && isPlanned && isMember && !isExcluded && !isChair)
    items.push({ label: t.exclude, icon: 'minus', run: () => onAsk({ kind: 'excludeSeat', seat }) })
  if (base.isMine && isPlanned && isExcluded)
    items.push({
      label: t.include,
      icon: 'undo',
      run: () => void include.send(input).then(say),
    })
  return items
}
