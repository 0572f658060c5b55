import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { sendContact } from '../../parts/askContact.ts'
import { contactForm, EMPTY_CONTACT } from '../../parts/contactDraft.ts'
import { ContactFields } from '../../parts/ContactFields.tsx'
import { contactWords } from '../../parts/contactWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { contactText } from './contact.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A contact that was not there when the issue was registered, or another one. */
export function ContactAdd({ issue, onClose, onDone }: Props) {
  const t = useText(contactText)
  const words = useText(contactWords)
  const [draft, setDraft] = useState(EMPTY_CONTACT)
  const form = contactForm(draft)
  return (
    <ContactDialog
      title={`${t.addTitle} · ${issue.no}`}
      submit={t.save}
      ask={form && (() => sendContact(issue.id, form))}
      lacking={words.lacking}
      onClose={onClose}
      onDone={onDone}
    >
      <ContactFields
        focusFirst
        value={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </ContactDialog>
  )
}
