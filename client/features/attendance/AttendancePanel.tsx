import { useState } from 'react'
import { attendanceId } from '../../../domain/ids.ts'
import { rollOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { matchesSearch } from '../../parts/matchesSearch.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { attendanceText } from './attendance.text.ts'
import css from './AttendancePanel.module.css'
import { AttendanceRow } from './AttendanceRow.tsx'
import type { SeatQuestion } from './SeatDialog.tsx'
import { SeatDialog } from './SeatDialog.tsx'
import { SelfCheckIn } from './SelfCheckIn.tsx'
import { isHere, standingOf } from './standingOf.ts'
import { useLostSeats } from './useLostSeats.ts'
import { WalkIn } from './WalkIn.tsx'

/** Everybody with a seat: here, remote, on leave or absent; the desk where people are checked in. */
export function AttendancePanel({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(attendanceText)
  const [filter, setFilter] = useState<'all' | 'missing'>('all')
  const [query, setQuery] = useState('')
  const [question, setQuestion] = useState<SeatQuestion>()
  const lost = useLostSeats()
  const roll = useBoard((s) => rollOf(s, meeting))
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  const units = useBoard((s) => s.unit)
  const attendance = useBoard((s) => s.attendance)
  const rows = seats.map((seat) => {
    const own = attendance.get(attendanceId(meeting.id, seat.id))
    const unit = (seat.unitId && units.get(seat.unitId)?.shortName) ?? seat.post
    const excluded = meeting.excluded?.find((e) => e.seatId === seat.id)?.reason
    const isMember = roll.includes(seat.id) || excluded !== undefined
    return { seat, unit, own, excluded, isMember, standing: standingOf(own) }
  })
  const members = rows.filter((r) => r.isMember)
  const others = rows.filter((r) => !r.isMember)
  const here = (list: typeof rows) => list.filter((r) => isHere(r.standing)).length
  const wanted = (list: typeof rows) =>
    list.filter(
      (r) =>
        (filter === 'all' || !isHere(r.standing)) &&
        [r.seat.name, r.unit].some((n) => matchesSearch(n, query)),
    )
  const groups = [
    {
      title: t.members(here(members.filter((r) => r.excluded === undefined)), roll.length),
      rows: wanted(members),
    },
    { title: t.others(here(others)), rows: wanted(others) },
  ]
  return (
    <Panel title={t.title} level={3} look="plain">
      <div className={css['tools']}>
        <SelfCheckIn meetingId={meeting.id} />
        <ChipGroup
          legend={t.filter}
          hideLegend
          options={(['all', 'missing'] as const).map((value) => ({ value, label: t[value] }))}
          value={filter}
          onChange={setFilter}
        />
        <TextInput
          label={t.search}
          hideLabel
          placeholder={t.search}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {groups.map(({ title, rows: shown }) => (
        <section key={title.replace(/\d.*/, '')} className={css['group']}>
          <h4 className={css['heading']}>{title}</h4>
          {shown.length === 0 && query === '' && <p className={css['none']}>{t.nobody}</p>}
          <ul>
            {shown.map(({ seat, unit, own, excluded, isMember, standing }) => (
              <AttendanceRow
                key={seat.id}
                meeting={meeting}
                seat={seat}
                unit={unit}
                standing={standing}
                isMember={isMember}
                leaveReason={own?.leave?.reason}
                excludedReason={excluded}
                isLost={lost.has(seat.id)}
                onAsk={setQuestion}
              />
            ))}
          </ul>
        </section>
      ))}
      <WalkIn meetingId={meeting.id} />
      {question && (
        <SeatDialog
          meetingId={meeting.id}
          question={question}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </Panel>
  )
}
