import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  createPrivateKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  verify,
} from 'node:crypto'
import type { Urn } from '../../domain/commands/defineCommand.ts'

// Secret ballots after RFC 9474 (RSABSSA-SHA384-PSS, randomized). What the server does of it is plain
// RSA: the raw private operation on a number that it cannot read, and the verification of a PSS
// signature. Blinding and unblinding happen in the voter's page.

const BITS = 2048
const SALT_LENGTH = 48

/** Keeper of the urn's keys; `secret` (32 bytes) seals the private ones at rest. */
export const createUrn = (secret: Buffer): Urn => ({
  newKey() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS })
    return {
      tokenKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      sealedKey: seal(secret, privateKey.export({ type: 'pkcs8', format: 'der' })),
    }
  },

  sign(sealedKey, blinded) {
    const request = Buffer.from(blinded, 'base64')
    if (request.length !== BITS / 8) return undefined
    try {
      const key = createPrivateKey({ key: open(secret, sealedKey), format: 'der', type: 'pkcs8' })
      return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, request).toString('base64')
    } catch {
      return undefined // a number beyond the modulus
    }
  },

  verify(tokenKey, serial, signature) {
    const key = createPublicKey({
      key: Buffer.from(tokenKey, 'base64'),
      format: 'der',
      type: 'spki',
    })
    const padding = constants.RSA_PKCS1_PSS_PADDING
    return verify(
      'sha384',
      Buffer.from(serial, 'base64'),
      { key, padding, saltLength: SALT_LENGTH },
      Buffer.from(signature, 'base64'),
    )
  },
})

const seal = (secret: Buffer, plain: Buffer): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

const open = (secret: Buffer, sealed: string): Buffer => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
