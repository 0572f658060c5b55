import type { MeetingId } from '../../../domain/ids.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { useCommand } from '../../live/useCommand.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { PersonName } from '../../parts/PersonName.tsx'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import type { BadgeTone } from '../../ui/Badge.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { attendanceText } from './attendance.text.ts'
import css from './AttendanceRow.module.css'
import type { Standing } from './standingOf.ts'
import { isHere } from './standingOf.ts'

const TONES: Readonly<Record<Standing, BadgeTone>> = {
  ONSITE: 'green',
  REMOTE: 'blue',
  LEAVE: 'amber',
  AWAY: 'grey',
  ABSENT: 'outline',
}

interface Props {
  readonly meetingId: MeetingId
  readonly seat: Seat
  readonly unit: string
  readonly standing: Standing
  readonly leaveReason: string | undefined
  /** Had a page open and has none now. */
  readonly isLost: boolean
  readonly onLeave: () => void
}

export function AttendanceRow(props: Props) {
  const { meetingId, seat, unit, standing, leaveReason, isLost, onLeave } = props
  const t = useText(attendanceText)
  const desk = useGate('checkIn', { meetingId, seatId: seat.id })
  const { send } = useCommand('checkIn')
  const here = isHere(standing)
  const checkIn = async (via: 'ONSITE' | 'REMOTE') => {
    const outcome = await send({ meetingId, seatId: seat.id, via })
    if (!outcome.ok) showToast({ text: outcome.text, tone: 'bad' })
  }
  return (
    <li className={css['row']}>
      <span className={css['words']}>
        <PersonName name={seat.name} unit={unit} />
        {leaveReason && standing === 'LEAVE' && (
          <span className={css['reason']}>{t.leaveReason(leaveReason)}</span>
        )}
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
      {desk.isMine && !desk.blocked && (
        <>
          {!here && (
            <CommandButton
              command="checkIn"
              input={{ meetingId, seatId: seat.id, via: 'ONSITE' }}
              aria-label={t.checkInOf(seat.name)}
              className={css['button']}
            >
              {t.checkIn}
            </CommandButton>
          )}
          <Menu
            label={t.actions(seat.name)}
            items={
              here
                ? [{ label: t.checkOut, icon: 'leave', run: onLeave }]
                : [
                    { label: t.onsite, icon: 'check', run: () => void checkIn('ONSITE') },
                    { label: t.remote, icon: 'screen', run: () => void checkIn('REMOTE') },
                  ]
            }
          />
        </>
      )}
    </li>
  )
}
