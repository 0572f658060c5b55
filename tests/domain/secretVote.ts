import { randomBytes } from 'node:crypto'
import { makePaper, unblind } from '../../client/live/blindPaper.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import { createUrn } from '../../server/rooms/urn.ts'
import type { Hall, Input } from '../support/Hall.ts'
import { session } from '../support/builders.ts'

// A secret vote with real keys, and a voter's page that blinds and unblinds as in the browser.

export const urn = createUrn(randomBytes(32))
const nobody: Actor = { kind: 'system' }
export type Choice = Input<'castBallot'>['choice']

export const voting = (plan: Parameters<typeof session>[0] = {}) => {
  const h = session({ ...plan, urn })
  h.start('A1')
  const motionId = h.propose('S2', 'A1', { method: 'SECRET_BALLOT' })
  h.openVote(motionId)
  return { h, motionId }
}
export const keyOf = (h: Hall, motionId: string) =>
  (h.get('motion', motionId) as { tokenKey?: string }).tokenKey ?? ''

/** Fetches a signed ballot paper as the voter's page does. */
export const paper = async (h: Hall, motionId: string, who: string) => {
  const tokenKey = keyOf(h, motionId)
  const { serial, blinded, blinding } = await makePaper(tokenKey)
  const { signature } = h.does(who, 'takeBallotPaper', { motionId, blinded })
  return {
    serial,
    blinded,
    signature: await unblind(tokenKey, serial, blinding, String(signature)),
  }
}
export const drop = (
  h: Hall,
  motionId: string,
  p: { serial: string; signature: string },
  choice: Choice,
) =>
  h.tries(nobody, 'dropSecretBallot', {
    motionId,
    serial: p.serial,
    signature: p.signature,
    choice,
  })
