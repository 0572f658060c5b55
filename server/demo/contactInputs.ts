import type { IssueContactInput } from '../store/contacts.ts'
import type { ContactsFile } from './issuesFile.ts'
import { present } from './parts.ts'

/** The contacts of a file as the sealed table takes them; without a consent date, that of `now`. */
export const contactInputs = (
  contacts: ContactsFile['contacts'],
  now: number,
): readonly IssueContactInput[] =>
  contacts.map(({ issueId, name, phone, consentAt, deleteAfterDays, ...rest }) => ({
    issueId,
    contact: { name, phone, ...present({ address: text(rest['address']) }) },
    consentAt: consentAt ?? now,
    ...present({ deleteAfterDays }),
  }))

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
