import { attendanceId } from '../../../domain/ids.ts'
import { rollOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { State } from '../../../domain/state.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { PersonName } from '../../parts/PersonName.tsx'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Table } from '../../ui/Table.tsx'
import { minutesText } from './minutes.text.ts'
import css from './RecordTable.module.css'

/** Everybody who should have come and everybody who did, with all comings and goings. */
export function AttendanceTable({
  state,
  meeting,
}: {
  readonly state: State
  readonly meeting: Meeting
}) {
  const t = useText(minutesText)
  const roll = new Set<string>(rollOf(state, meeting))
  const seats = [...state.seat.values()]
    .sort((a, b) => Number(roll.has(b.id)) - Number(roll.has(a.id)) || a.order - b.order)
    .filter((s) => roll.has(s.id) || state.attendance.has(attendanceId(meeting.id, s.id)))
  return (
    <div className={css['table']}>
      <Table caption={t.attendanceTable} dense>
        <thead>
          <tr>
            {[t.name, t.inAt, t.outAt, t.via, t.remark].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <Row key={seat.id} state={state} meeting={meeting} seat={seat} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

interface RowProps {
  readonly state: State
  readonly meeting: Meeting
  readonly seat: Seat
}

function Row({ state, meeting, seat }: RowProps) {
  const t = useText(minutesText)
  const words = useText(meetingWords)
  const attendance = state.attendance.get(attendanceId(meeting.id, seat.id))
  const stays = attendance?.stays ?? []
  const unit = seat.unitId ? state.unit.get(seat.unitId)?.shortName : undefined
  const remarks = [
    stays.length === 0 && (attendance?.leave ? t.leave(attendance.leave.reason) : t.absent),
    stays[0]?.afterOpening && t.late,
    ...stays.map((s) => s.reason),
    stays.some((s) => s.enteredById !== undefined) && t.entered,
  ]
  return (
    <tr>
      <th scope="row" className={css['name']}>
        <PersonName name={seat.name} unit={unit ?? seat.post} />
      </th>
      <td className={css['time']}>
        {stays.map((s) => (
          <div key={s.inSeq}>{timeOfDay(s.inAt)}</div>
        ))}
      </td>
      <td className={css['time']}>
        {stays.map((s) => (
          <div key={s.inSeq}>{s.outAt === undefined ? t.stillHere : timeOfDay(s.outAt)}</div>
        ))}
      </td>
      <td className={css['time']}>{[...new Set(stays.map((s) => words.via[s.via]))].join(' ')}</td>
      <td>{remarks.filter(Boolean).join(' · ')}</td>
    </tr>
  )
}
