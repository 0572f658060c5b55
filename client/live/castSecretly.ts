import type { Answer } from '../../domain/commands/protocol.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { backoff, pause } from './backoff.ts'
import type { Paper } from './Paper.ts'

/** A ballot that follows its paper at once could be told apart by time; this long after, it cannot, ms. */
const JUST_NOW = 3_000

/**
 * Casts a secret ballot, again and again until it is answered: the same ballot counts once. Without
 * cookie, and not on the signed-in connection: nothing in the request says who it is [V18].
 */
export const castSecretly = async (paper: Paper, now: number, origin = ''): Promise<Answer> => {
  const { committeeId, motionId, serial, signature, choice, signedAt = 0 } = paper
  if (now - signedAt < JUST_NOW) await pause(Math.random() * JUST_NOW)
  const body = JSON.stringify({ committeeId, motionId, serial, signature, choice })
  for (let failures = 1; ; failures += 1) {
    const answer = await post(`${origin}/api/urn/ballots`, body)
    if (answer && (answer.ok || !answer.retry)) return answer
    await pause(backoff(failures))
  }
}

const post = async (url: string, body: string): Promise<Answer | undefined> => {
  const headers = { 'content-type': 'application/json' }
  const request: RequestInit = { method: 'POST', headers, body, credentials: 'omit' }
  try {
    const response = await fetch(url, { ...request, cache: 'no-store' })
    const answer: unknown = await response.json()
    if (isAnswer(answer)) return answer
    // Said by the door, not by the room: it will say so again. Too many (429) passes.
    const isFinal = response.status === 400 || response.status === 404
    return isFinal && isFault(answer) ? { ok: false, key: '', ...answer } : undefined
  } catch {
    return undefined
  }
}

/** A proxy's error page is no answer. */
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'ok' in value

const isFault = (value: unknown): value is { code: RefusalCode; text: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'text' in value
