import { expect, it } from 'vitest'
import { drop, keyOf, paper, urn, voting } from './secretVote.ts'
import { makePaper, unblind } from '../../client/live/blindPaper.ts'
import { ballotKeyId } from '../../domain/ids.ts'
import type { Hall } from '../support/Hall.ts'

/** A ballot that whoever has the key has signed for himself, past the issue of papers. */
const forge = async (h: Hall, motionId: string) => {
  const tokenKey = keyOf(h, motionId)
  const { sealedKey } = h.get('ballotKey', ballotKeyId(motionId as never, 1))
  const { serial, blinded, blinding } = await makePaper(tokenKey)
  const signature = urn.sign(sealedKey ?? '', blinded) ?? ''
  return { serial, signature: await unblind(tokenKey, serial, blinding, signature) }
}

it('[V18] a ballot that was put into the records without a signature is not counted, and lies there for all to see', async () => {
  const { h, motionId } = voting()
  drop(h, motionId, await paper(h, motionId, 'S3'), 'AGAINST')
  for (const id of ['stuffed', 'stuffed too'])
    h.put('secretBallot', { id, meetingId: 'M1', motionId, round: 1, choice: 'APPROVE', signature: 'AAAA' }) // prettier-ignore
  h.close(motionId)
  expect(h.tally(motionId)).toMatchObject({ approve: 0, against: 1, notVoted: 4 })
  expect(h.get('secretBallot', 'stuffed')).not.toHaveProperty('choice')
})

it('[V13] [V18] more ballots than papers: the key was abused, and the vote is void', async () => {
  const { h, motionId } = voting()
  drop(h, motionId, await paper(h, motionId, 'S3'), 'AGAINST')
  expect(drop(h, motionId, await forge(h, motionId), 'APPROVE')).toBeUndefined()
  expect(h.tries('S1', 'closeVote', { motionId })).toBe('URN_STUFFED')
  const motion = h.get('motion', motionId)
  expect(motion.phase).toBe('VOID')
  expect(motion).not.toHaveProperty('quorumMissedAt')
  expect([...h.state.secretBallot.values()].some((b) => b.choice)).toBe(false)
  h.openVote(motionId)
  expect(h.get('motion', motionId).round).toBe(2)
})
