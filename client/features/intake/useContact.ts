import { useState } from 'react'
import { sendContact } from '../../parts/askContact.ts'
import { contactForm, EMPTY_CONTACT, isEmptyContact } from '../../parts/contactDraft.ts'

/** The contact that is being filled in: in memory alone, and gone with the form. */
export const useContact = () => {
  const [contact, setContact] = useState(EMPTY_CONTACT)
  const form = contactForm(contact)
  return {
    contact,
    change: (part: Partial<typeof contact>) => setContact((before) => ({ ...before, ...part })),
    isMissing: !isEmptyContact(contact) && form === undefined,
    /** Seals it once the issue has its id; undefined where nobody wants to be called back. */
    seal: form && ((issueId: string) => sendContact(issueId, form).then(({ ok }) => ok)),
  }
}
export type SealContact = NonNullable<ReturnType<typeof useContact>['seal']>
