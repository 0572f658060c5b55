import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { ResidentContact } from '../../../domain/issue/ContactView.ts'
import { readContact } from '../../parts/askContact.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import { contactText } from './contact.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
  readonly onRead: (contact: ResidentContact) => void
}

/** Asks why before anything is shown [I13]. */
export function ContactReveal({ issue, onClose, onRead }: Props) {
  const t = useText(contactText)
  const [why, setWhy] = useState<string>()
  const [more, setMore] = useState('')
  const reason = why && (more.trim() === '' ? why : `${why}：${more.trim()}`)
  return (
    <ContactDialog
      title={`${t.whyTitle} · ${issue.no}`}
      submit={t.show}
      ask={reason ? () => readContact(issue.id, reason) : undefined}
      lacking={t.missing}
      onClose={onClose}
      onDone={onRead}
    >
      <p>{t.whyLead}</p>
      <ChipGroup
        legend={t.why}
        options={Object.values(t.whys).map((value) => ({ value, label: value }))}
        value={why}
        onChange={setWhy}
      />
      <TextInput
        label={t.more}
        optional
        maxLength={60}
        autoComplete="off"
        value={more}
        onChange={(event) => setMore(event.target.value)}
      />
    </ContactDialog>
  )
}
