import { attendanceId } from '../../../domain/ids.ts'
import type { Attendance } from '../../../domain/meeting/Attendance.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'
import { presentVoters, rollOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useOnline } from '../../live/online.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './More.module.css'
import { moreText } from './more.text.ts'

/** Who is here, who is on leave, and whose page is open. */
export function People({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(moreText)
  const roll = useBoard((s) => rollOf(s, meeting))
  const here = useBoard((s) => presentVoters(s, meeting).length)
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  const voters = seats.filter((seat) => roll.includes(seat.id))
  const others = seats.filter((seat) => !roll.includes(seat.id))
  return (
    <Panel title={t.people}>
      <h3 className={css['heading']}>{t.voters(here, roll.length)}</h3>
      <List seats={voters} meeting={meeting} />
      {others.length > 0 && (
        <>
          <h3 className={css['heading']}>{t.others}</h3>
          <List seats={others} meeting={meeting} />
        </>
      )}
    </Panel>
  )
}

function List({ seats, meeting }: { readonly seats: readonly Seat[]; readonly meeting: Meeting }) {
  const online = useOnline()
  return (
    <ul className={css['people']}>
      {seats.map((seat) => (
        <Person key={seat.id} seat={seat} meeting={meeting} isOnline={online.has(seat.id)} />
      ))}
    </ul>
  )
}

interface PersonProps {
  readonly seat: Seat
  readonly meeting: Meeting
  readonly isOnline: boolean
}

function Person({ seat, meeting, isOnline }: PersonProps) {
  const t = useText(moreText)
  const attendance = useBoard((s) => s.attendance.get(attendanceId(meeting.id, seat.id)))
  return (
    <li>
      <Avatar name={seat.name} online={isOnline} />
      <span className={css['name']}>
        <SeatName seatId={seat.id} />
        {isOnline && <span className="visually-hidden"> {t.online}</span>}
      </span>
      <Standing attendance={attendance} />
    </li>
  )
}

function Standing({ attendance }: { readonly attendance: Attendance | undefined }) {
  const t = useText(moreText)
  const stay = openStay(attendance)
  if (stay) return <Badge tone="green">{stay.via === 'REMOTE' ? t.remote : t.here}</Badge>
  if (attendance?.leave) return <Badge tone="amber">{t.leave}</Badge>
  return <Badge tone="outline">{attendance?.stays.length ? t.left : t.away}</Badge>
}
