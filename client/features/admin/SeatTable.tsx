import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import type { CommitteeView } from './CommitteeView.ts'
import { rosterText } from './roster.text.ts'
import { RosterTable } from './RosterTable.tsx'
import type { Editing } from './RosterTab.tsx'

interface Props {
  readonly view: CommitteeView
  readonly onEdit: (what: Editing) => void
}

export function SeatTable({ view, onEdit }: Props) {
  const t = useText(rosterText)
  const words = useText(meetingWords)
  const unitName = (id: string | undefined) => view.units.find((u) => u.id === id)?.shortName ?? ''
  return (
    <RosterTable
      title={t.seats}
      empty={t.noSeats}
      add={t.addSeat}
      onAdd={() => onEdit({ kind: 'seat' })}
      columns={[t.name, t.seatKind, t.unit, t.post, t.votes, t.term]}
      rows={view.seats.map((seat) => ({
        id: seat.id,
        name: seat.name,
        cells: [
          words.seat[seat.kind],
          unitName(seat.unitId),
          seat.post,
          seat.votes ? t.yes : t.no,
          seat.termStart || seat.termEnd ? `${seat.termStart ?? ''} – ${seat.termEnd ?? ''}` : '',
        ],
        onEdit: () => onEdit({ kind: 'seat', record: seat }),
      }))}
    />
  )
}
