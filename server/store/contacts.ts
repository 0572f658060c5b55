import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PrismaClient } from '../../prisma/generated/client.ts'

/** How to reach the resident who raised an issue. Never on the board, in minutes, exports or logs. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly address?: string
  readonly purpose?: string
}

export interface IssueContactInput {
  readonly issueId: string
  readonly contact: Contact
  readonly consentAt: number
  readonly deleteAfter?: number
}

const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16

/** AES-256-GCM under the installation's seal key, bound to its issue: a moved row does not open. */
export const sealContact = (seal: Buffer, place: string, contact: Contact): Buffer => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, seal, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(JSON.stringify(contact), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Throws where the bytes, the key or the place are not those of sealing. */
export const openContact = (seal: Buffer, place: string, sealed: Uint8Array): Contact => {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv(CIPHER, seal, bytes.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(IV, IV + TAG))
  const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as Contact
}

/** What a sealed contact is bound to. */
export const contactPlace = (committeeId: string, issueId: string): string =>
  JSON.stringify([committeeId, issueId])

/** Keeps contacts sealed, one for each issue; a later one replaces it. */
export const putContacts = async (
  prisma: PrismaClient,
  seal: Buffer,
  committeeId: string,
  contacts: readonly IssueContactInput[],
): Promise<void> => {
  await prisma.$transaction(
    contacts.map(({ issueId, contact, consentAt, deleteAfter }) => {
      const row = {
        sealed: new Uint8Array(sealContact(seal, contactPlace(committeeId, issueId), contact)),
        consentAt: new Date(consentAt),
        deleteAfter: deleteAfter === undefined ? null : new Date(deleteAfter),
      }
      return prisma.issueContact.upsert({
        where: { committeeId_issueId: { committeeId, issueId } },
        create: { committeeId, issueId, ...row },
        update: row,
      })
    }),
  )
}
