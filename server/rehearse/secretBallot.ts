import { randomBytes } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { Answer } from '../../domain/commands/protocol.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()
const SERIAL_BYTES = 32
const PAPER_BYTES = 256
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export interface PaperOrder {
  /** What the server signs without reading it. */
  readonly blinded: string
  /** The ballot paper, once the server's signature is unblinded. */
  finish(signature: string): Promise<{ readonly serial: string; readonly signature: string }>
}

/** Orders a ballot paper. Without a key, as before a vote is opened, the order can only be refused. */
export const orderPaper = async (tokenKey: string | undefined): Promise<PaperOrder> => {
  if (tokenKey === undefined)
    return {
      blinded: base64(randomBytes(PAPER_BYTES)),
      finish: () => Promise.reject(new Error('a paper was signed without a key')),
    }
  const key = await crypto.subtle.importKey(
    'spki',
    Buffer.from(tokenKey, 'base64'),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const message = suite.prepare(randomBytes(SERIAL_BYTES))
  const { blindedMsg, inv } = await suite.blind(key, message)
  return {
    blinded: base64(blindedMsg),
    async finish(signature) {
      const signed = Buffer.from(signature, 'base64')
      return {
        serial: base64(message),
        signature: base64(await suite.finalize(key, message, signed, inv)),
      }
    },
  }
}

/** Puts a ballot into the urn without a cookie: the request comes from nobody in particular. */
export const dropBallot = async (
  origin: string,
  ballot: object,
): Promise<{ answer: Answer; body: string }> => {
  const response = await fetch(`${origin}/api/urn/ballots`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`the urn answered ${response.status}: ${body}`)
  return { answer: JSON.parse(body) as Answer, body }
}
