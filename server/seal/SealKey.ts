import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'

/** The installation's Ed25519 key: signs ledger heads and minutes [M45]. */
export interface SealKey {
  /** SPKI, base64: stands in every seal, so that a seal is checked without asking anybody. */
  readonly publicKey: string
  /** Signature in base64. */
  sign(text: string): string
}

/** Everything of a PKCS #8 Ed25519 key that comes before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param secret 32 bytes of the installation; the same secret gives the same key after any restore */
export const sealKey = (secret: Buffer): SealKey => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'joint-meeting-board/seal/v1', 32))
  const der = Buffer.concat([PKCS8, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  }
}
