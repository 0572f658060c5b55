import { useState } from 'react'
import type { Unit } from '../../../domain/committee/Committee.ts'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { adminText } from './admin.text.ts'
import { NO_ROSTER } from './CommitteeView.ts'
import { FormDialog } from './FormDialog.tsx'
import { newId } from './newId.ts'
import { rosterText } from './roster.text.ts'

interface Props {
  readonly path: string
  readonly record?: Unit
  readonly onClose: () => void
  readonly onDone: () => void
}

export function UnitDialog({ path, record, onClose, onDone }: Props) {
  const t = useText(rosterText)
  const words = useText(adminText)
  const [name, setName] = useState(record?.name ?? '')
  const [shortName, setShortName] = useState(record?.shortName ?? '')
  const [kind, setKind] = useState(record?.kind ?? t.kindDefault)
  const [id] = useState(() => record?.id ?? newId<Unit['id']>())
  const short = shortName.trim() || name.trim()
  const isWhole = name.trim() !== '' && short.length <= 20 && kind.trim() !== ''
  const unit = { id, name, shortName: short, kind }
  return (
    <FormDialog
      title={record ? t.edit(record.name) : t.addUnit}
      submit={words.save}
      path={`${path}/roster`}
      form={isWhole ? { ...NO_ROSTER, units: [unit] } : undefined}
      lacking={words.lacking}
      onClose={onClose}
      onDone={onDone}
    >
      <TextInput
        label={t.unitName}
        required
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        label={t.shortName}
        hint={t.shortNameHint}
        maxLength={20}
        value={shortName}
        onChange={(event) => setShortName(event.target.value)}
      />
      <TextInput
        label={t.kind}
        required
        maxLength={40}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      />
    </FormDialog>
  )
}
