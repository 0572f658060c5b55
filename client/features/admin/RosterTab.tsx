import { useState } from 'react'
import type { Branch, Unit } from '../../../domain/committee/Committee.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { adminText } from './admin.text.ts'
import { BranchDialog } from './BranchDialog.tsx'
import { BranchTable } from './BranchTable.tsx'
import type { DeskProps } from './CommitteeDesk.tsx'
import { ImportRoster } from './ImportRoster.tsx'
import css from './RosterTab.module.css'
import { SeatDialog } from './SeatDialog.tsx'
import { SeatTable } from './SeatTable.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import { UnitTable } from './UnitTable.tsx'

/** What is being edited; without a record it is a new one. */
export type Editing =
  | { readonly kind: 'unit'; readonly record?: Unit }
  | { readonly kind: 'branch'; readonly record?: Branch }
  | { readonly kind: 'seat'; readonly record?: Seat }

/** Units, branches and seats: by hand or from a spreadsheet. */
export function RosterTab(desk: DeskProps) {
  const t = useText(adminText)
  const [editing, setEditing] = useState<Editing>()
  const close = () => setEditing(undefined)
  const done = async () => {
    await desk.again()
    close()
    showToast({ text: t.saved, tone: 'good' })
  }
  const dialog = { ...desk, onClose: close, onDone: () => void done() }
  return (
    <div className={css['roster']}>
      <ImportRoster {...desk} />
      <SeatTable view={desk.view} onEdit={setEditing} />
      <UnitTable view={desk.view} onEdit={setEditing} />
      <BranchTable view={desk.view} onEdit={setEditing} />
      {editing?.kind === 'unit' && <UnitDialog {...dialog} {...editing} />}
      {editing?.kind === 'branch' && <BranchDialog {...dialog} {...editing} />}
      {editing?.kind === 'seat' && <SeatDialog {...dialog} {...editing} />}
    </div>
  )
}
