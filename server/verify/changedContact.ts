import type { Evidence } from '../store/evidence.ts'
import { contactPlace, openContact } from '../store/sealedContact.ts'
import type { Finding } from './Finding.ts'

/** Contacts are sealed so that they open only unchanged and in their own place. */
export const changedContact = async (
  evidence: Evidence,
  committeeId: string,
  secret: Buffer,
): Promise<Finding | undefined> => {
  for await (const { issueId, sealed } of evidence.contacts(committeeId))
    try {
      openContact(secret, contactPlace(committeeId, issueId), sealed)
    } catch {
      return { what: 'contact', issueId, why: 'does not open under this installation’s key' }
    }
  return undefined
}
