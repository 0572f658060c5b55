import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { PersonName } from '../../parts/PersonName.tsx'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import type { BadgeTone } from '../../ui/Badge.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { attendanceText } from './attendance.text.ts'
import css from './AttendanceRow.module.css'
import type { SeatQuestion } from './SeatDialog.tsx'
import type { Standing } from './standingOf.ts'
import { isHere } from './standingOf.ts'
import { useSeatMenu } from './useSeatMenu.ts'

const TONES: Readonly<Record<Standing, BadgeTone>> = {
  ONSITE: 'green',
  REMOTE: 'blue',
  LEAVE: 'amber',
  AWAY: 'grey',
  ABSENT: 'outline',
}

interface Props {
  readonly meeting: Meeting
  readonly seat: Seat
  readonly unit: string
  readonly standing: Standing
  readonly isMember: boolean
  readonly leaveReason: string | undefined
  readonly excludedReason: string | undefined
  /** Had a page open and has none now. */
  readonly isLost: boolean
  readonly onAsk: (question: SeatQuestion) => void
}

export function AttendanceRow(props: Props) {
  const { meeting, seat, unit, standing, isMember, isLost, onAsk } = props
  const { leaveReason, excludedReason } = props
  const t = useText(attendanceText)
  const input = { meetingId: meeting.id, seatId: seat.id }
  const desk = useGate('checkIn', input)
  const here = isHere(standing)
  const isExcluded = excludedReason !== undefined
  const menu = useSeatMenu({ meeting, seat, isHere: here, isMember, isExcluded, onAsk })
  return (
    <li className={css['row']}>
      <span className={css['words']}>
        <PersonName name={seat.name} unit={unit} />
        {leaveReason && standing === 'LEAVE' && (
          <span className={css['reason']}>{t.leaveReason(leaveReason)}</span>
        )}
        {isExcluded && <span className={css['reason']}>{t.excluded(excludedReason)}</span>}
      </span>
      {here && isLost && (
        <span title={t.offlineHint}>
          <Badge tone="amber" icon="offline">
            {t.offline}
          </Badge>
        </span>
      )}
      {(standing !== 'ABSENT' || !desk.isMine) && (
        <Badge tone={TONES[standing]}>{t.state[standing]}</Badge>
      )}
      {desk.isMine && !desk.blocked && !here && (
        <CommandButton
          command="checkIn"
          input={{ ...input, via: 'ONSITE' }}
          aria-label={t.checkInOf(seat.name)}
          className={css['button']}
        >
          {t.checkIn}
        </CommandButton>
      )}
      {menu.length > 0 && <Menu label={t.actions(seat.name)} items={menu} />}
    </li>
  )
}
