import { useText } from '../../text/defineText.ts'
import type { CommitteeView } from './CommitteeView.ts'
import { rosterText } from './roster.text.ts'
import { RosterTable } from './RosterTable.tsx'
import type { Editing } from './RosterTab.tsx'

interface Props {
  readonly view: CommitteeView
  readonly onEdit: (what: Editing) => void
}

export function BranchTable({ view, onEdit }: Props) {
  const t = useText(rosterText)
  return (
    <RosterTable
      title={t.branches}
      empty={t.noBranches}
      add={t.addBranch}
      onAdd={() => onEdit({ kind: 'branch' })}
      columns={[t.branchName, t.area, t.partyMembers, t.redStewards]}
      rows={view.branches.map((branch) => ({
        id: branch.id,
        name: branch.name,
        cells: [branch.area, branch.partyMembers, branch.redStewards],
        onEdit: () => onEdit({ kind: 'branch', record: branch }),
      }))}
    />
  )
}
