import { useState } from 'react'
import type { Branch } from '../../../domain/committee/Committee.ts'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { adminText } from './admin.text.ts'
import type { CommitteeView } from './CommitteeView.ts'
import { NO_ROSTER } from './CommitteeView.ts'
import { FormDialog } from './FormDialog.tsx'
import css from './Form.module.css'
import { newId } from './newId.ts'
import { rosterText } from './roster.text.ts'

interface Props {
  readonly view: CommitteeView
  readonly path: string
  readonly record?: Branch
  readonly onClose: () => void
  readonly onDone: () => void
}

export function BranchDialog({ view, path, record, onClose, onDone }: Props) {
  const t = useText(rosterText)
  const words = useText(adminText)
  const nextNo = Math.max(0, ...view.branches.map((b) => b.no)) + 1
  const [name, setName] = useState(record?.name ?? '')
  const [area, setArea] = useState(record?.area ?? '')
  const [no, setNo] = useState(String(record?.no ?? nextNo))
  const [partyMembers, setPartyMembers] = useState(String(record?.partyMembers ?? 0))
  const [redStewards, setRedStewards] = useState(String(record?.redStewards ?? 0))
  const [id] = useState(() => record?.id ?? newId<Branch['id']>())
  const counts = [no, partyMembers, redStewards]
  const isWhole = name.trim() !== '' && counts.every((n) => /^\d{1,6}$/.test(n))
  const branch = {
    ...{ id, name, area: area.trim() || name, no: Number(no) },
    ...{ partyMembers: Number(partyMembers), redStewards: Number(redStewards) },
  }
  return (
    <FormDialog
      title={record ? t.edit(record.name) : t.addBranch}
      submit={words.save}
      path={`${path}/roster`}
      form={isWhole ? { ...NO_ROSTER, branches: [branch] } : undefined}
      lacking={words.lacking}
      onClose={onClose}
      onDone={onDone}
    >
      <TextInput
        label={t.branchName}
        required
        data-autofocus
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        label={t.area}
        optional
        maxLength={100}
        value={area}
        onChange={(event) => setArea(event.target.value)}
      />
      <div className={css['pair']}>
        <TextInput
          label={t.branchNo}
          inputMode="numeric"
          value={no}
          onChange={(event) => setNo(event.target.value)}
        />
        <TextInput
          label={t.partyMembers}
          inputMode="numeric"
          value={partyMembers}
          onChange={(event) => setPartyMembers(event.target.value)}
        />
        <TextInput
          label={t.redStewards}
          inputMode="numeric"
          value={redStewards}
          onChange={(event) => setRedStewards(event.target.value)}
        />
      </div>
    </FormDialog>
  )
}
