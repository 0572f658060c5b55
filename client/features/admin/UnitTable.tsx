import { useText } from '../../text/defineText.ts'
import type { CommitteeView } from './CommitteeView.ts'
import { rosterText } from './roster.text.ts'
import { RosterTable } from './RosterTable.tsx'
import type { Editing } from './RosterTab.tsx'

interface Props {
  readonly view: CommitteeView
  readonly onEdit: (what: Editing) => void
}

export function UnitTable({ view, onEdit }: Props) {
  const t = useText(rosterText)
  return (
    <RosterTable
      title={t.units}
      empty={t.noUnits}
      add={t.addUnit}
      onAdd={() => onEdit({ kind: 'unit' })}
      columns={[t.unitName, t.shortName, t.kind]}
      rows={view.units.map((unit) => ({
        id: unit.id,
        name: unit.name,
        cells: [unit.shortName, unit.kind],
        onEdit: () => onEdit({ kind: 'unit', record: unit }),
      }))}
    />
  )
}
