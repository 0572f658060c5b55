import { createHash, createHmac, randomBytes } from 'node:crypto'

const BYTES = 24

/** A secret of 192 random bits in 32 letters that a URL carries unchanged. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** The only form of a token that is stored. The token has full entropy, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Always the same token for the same purpose under the same installation secret. */
export function derivedToken(secret: string, purpose: string): string {
  return createHmac('sha256', secret)
    .update(`link/${purpose}`)
    .digest()
    .subarray(0, BYTES)
    .toString('base64url')
}
