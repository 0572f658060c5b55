import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { ResidentContact } from '../../domain/issue/ContactView.ts'

const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16

/** AES-256-GCM under the installation's seal key, bound to its issue: a moved row does not open. */
export const sealContact = (seal: Buffer, place: string, contact: ResidentContact): Buffer => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, seal, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(JSON.stringify(contact), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Throws where the bytes, the key or the place are not those of sealing. */
export const openContact = (seal: Buffer, place: string, sealed: Uint8Array): ResidentContact => {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv(CIPHER, seal, bytes.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(IV, IV + TAG))
  const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as ResidentContact
}

/** What a sealed contact is bound to. */
export const contactPlace = (committeeId: string, issueId: string): string =>
  JSON.stringify([committeeId, issueId])
