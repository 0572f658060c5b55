import { ballotKeyId } from '../../domain/ids.ts'
import type { BallotKey, SecretBallot, Turnout } from '../../domain/vote/Ballot.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import { isInUrn, urnInWords } from '../../domain/vote/urnInWords.ts'
import { sha256 } from '../rooms/canonical.ts'
import type { Evidence } from '../store/evidence.ts'
import type { Finding } from './Finding.ts'
import type { Fold } from './Fold.ts'

/** Secret ballots and their keys stand in no ledger: the closing fixed the ballots by one hash. */
export const changedUrn = async (
  evidence: Evidence,
  committeeId: string,
  fold: Fold,
): Promise<Finding | undefined> => {
  const ballots = await all<SecretBallot>(evidence.records(committeeId, 'secretBallot'))
  const keys = await all<BallotKey>(evidence.records(committeeId, 'ballotKey'))
  const motions = [...fold.values()].flatMap(({ kind, record }) =>
    kind === 'motion' && isSecret(record as Motion) ? [record as Motion] : [],
  )
  return (
    changedBallot(ballots, motions) ??
    stuffedUrn(ballots, motions, fold) ??
    changedKey(keys, motions)
  )
}

const changedBallot = (
  ballots: readonly SecretBallot[],
  motions: readonly Motion[],
): Finding | undefined => {
  for (const ballot of ballots) {
    const motion = motions.find((m) => m.id === ballot.motionId)
    if (motion?.meetingId !== ballot.meetingId || ballot.round > motion.round)
      return { what: 'record', kind: 'secretBallot', id: ballot.id, why: 'belongs to no vote' }
  }
  for (const motion of motions)
    if (motion.phase === 'DECIDED' && motion.urnHash !== undefined) {
      const urn = urnInWords(ballots.filter((b) => isInUrn(b, motion)))
      if (sha256(urn, 'base64') !== motion.urnHash)
        return {
          what: 'record',
          kind: 'secretBallot',
          id: motion.id,
          why: 'the urn of this motion',
        }
    }
  return undefined
}

/** Every ballot that counts needs a paper, and each paper was given to somebody by name. */
const stuffedUrn = (
  ballots: readonly SecretBallot[],
  motions: readonly Motion[],
  fold: Fold,
): Finding | undefined => {
  const papers = new Map<string, number>()
  for (const { kind, record } of fold.values()) {
    if (kind !== 'turnout') continue
    const { motionId, round } = record as Turnout
    const key = ballotKeyId(motionId, round)
    papers.set(key, (papers.get(key) ?? 0) + 1)
  }
  const motion = motions
    .filter((m) => m.phase === 'DECIDED' && hadKey(m))
    .find((m) => {
      const cast = ballots.filter((b) => b.choice !== undefined && isInUrn(b, m)).length
      return cast > (papers.get(ballotKeyId(m.id, m.round)) ?? 0)
    })
  return (
    motion && {
      what: 'record',
      kind: 'secretBallot',
      id: motion.id,
      why: 'more ballots than papers',
    }
  )
}

/** Each round had one key; the round that is being voted on has it still. */
const changedKey = (
  keys: readonly BallotKey[],
  motions: readonly Motion[],
): Finding | undefined => {
  const rounds = new Map(
    motions.filter(hadKey).flatMap((m) =>
      Array.from({ length: m.round }, (_, n) => {
        const isOpen = m.phase === 'VOTING' && n + 1 === m.round
        return [ballotKeyId(m.id, n + 1), { meetingId: m.meetingId, isOpen }] as const
      }),
    ),
  )
  for (const key of keys) {
    const round = rounds.get(key.id)
    const why =
      round?.meetingId !== key.meetingId
        ? 'belongs to no vote'
        : key.sealedKey !== undefined && !round.isOpen && 'was destroyed at closing'
    if (why) return { what: 'record', kind: 'ballotKey', id: key.id, why }
  }
  const missing = [...rounds.keys()].find((id) => !keys.some((k) => k.id === id))
  return missing === undefined
    ? undefined
    : { what: 'record', kind: 'ballotKey', id: missing, why: 'is missing' }
}

/** Votes of the years before this system came without keys. */
const hadKey = (m: Motion): boolean => 'tokenKey' in m && m.tokenKey !== undefined

const all = async <T>(records: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = []
  for await (const record of records) list.push(record)
  return list
}
