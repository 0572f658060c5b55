import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { fromBase64, toBase64 } from './base64.ts'

// Loaded only where there is a secret vote: 30 kB that nobody else needs. RFC 9474, RSABSSA-SHA384-PSS
// randomized; no cryptography of our own.

const suite = RSABSSA.SHA384.PSS.Randomized()

/** Makes a ballot paper: a random serial, and the request that hides it. All base64. */
export const makePaper = async (
  tokenKey: string,
): Promise<{ serial: string; blinded: string; blinding: string }> => {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(await importKey(tokenKey), message)
  return { serial: toBase64(message), blinded: toBase64(blindedMsg), blinding: toBase64(inv) }
}

/** Takes the blinding off the server's signature. @throws where the signature is not genuine */
export const unblind = async (
  tokenKey: string,
  serial: string,
  blinding: string,
  blindSignature: string,
): Promise<string> =>
  toBase64(
    await suite.finalize(
      await importKey(tokenKey),
      fromBase64(serial),
      fromBase64(blindSignature),
      fromBase64(blinding),
    ),
  )

/** 10 characters by which a voter finds his ballot again. */
export const receiptOf = async (serial: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(serial))
  return toBase64(new Uint8Array(digest)).slice(0, 10)
}

const importKey = (tokenKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'spki',
    fromBase64(tokenKey),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
