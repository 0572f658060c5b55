import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makePaper, unblind } from '../../client/live/blindPaper.ts'
import { isPublished, publish, PUBLISHED } from '../../domain/board/publish.ts'
import type { Change, Kind } from '../../domain/state.ts'
import { KINDS, put } from '../../domain/state.ts'
import { createUrn } from '../../server/rooms/urn.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, issue, MEETING, newProblem, session } from '../support/builders.ts'

const everything = (h: Hall): readonly Change[] =>
  KINDS.flatMap((kind) => [...h.state[kind].values()].map((record) => put(kind, record as never)))

/** A meeting in which there is a record of every kind. */
const full = async (): Promise<Hall> => {
  const h = hall({ members: 5, items: 4, urn: createUrn(randomBytes(32)) })
  h.does({ kind: 'system' }, 'askToJoin', { guestId: 'g1', name: '来客' })
  h.does('S5', 'requestLeave', { meetingId: MEETING, reason: '出差' })
  h.open(4)
  h.does('S5', 'giveOpinion', { itemId: 'A1', choice: 'AGAINST', text: '意见文字' })
  h.does('S4', 'recuse', { itemId: 'A1', reason: '亲属' })
  h.does('O1', 'addIssue', { issue: newProblem })
  h.put('issue', issue('X'))
  const open = h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE' }, { method: 'OPEN_BALLOT' })
  h.patch('item', 'A1', { outcome: 'PASSED' })
  expect(h.get('motion', open).phase).toBe('DECIDED')
  h.does('S1', 'assignTask', {
    itemId: 'A1',
    leadUnitId: 'U2',
    supportUnitIds: [],
    ownerId: 'S2',
    text: '任务',
    dueAt: h.now,
  })
  h.does('S1', 'escalateItem', {
    itemId: 'A1',
    toUnitIds: ['U3'],
    reason: '权属不清',
    replyDueAt: h.now,
  })
  h.does('S2', 'recordSiteVisit', {
    issueId: 'I1',
    visitedAt: h.now,
    place: '一村',
    presentIds: ['S2'],
    finding: '情况',
    decision: '处理',
    spendsMoney: true,
    bindsUnitIds: [],
  })
  h.start('A2')
  h.does('S3', 'askToSpeak', { itemId: 'A2' })
  const secret = h.propose('S2', 'A2', { method: 'SECRET_BALLOT' })
  h.openVote(secret)
  const { tokenKey } = h.get('motion', secret) as unknown as { tokenKey: string }
  const { serial, blinded, blinding } = await makePaper(tokenKey)
  const { signature } = h.does('S3', 'takeBallotPaper', { motionId: secret, blinded })
  const own = await unblind(tokenKey, serial, blinding, String(signature))
  h.does({ kind: 'system' }, 'dropSecretBallot', {
    motionId: secret,
    serial,
    signature: own,
    choice: 'AGAINST',
  })
  return h
}

describe('what the board shows', () => {
  it('[P8] ballots, secret ballots, keys and answers to the minutes are on no board', () => {
    const hidden = KINDS.filter((k) => !isPublished(k)).sort()
    expect(hidden).toEqual(['ballot', 'ballotKey', 'minutesAnswer', 'secretBallot'])
    for (const kind of hidden) expect(publish([put(kind, { id: 'x' } as never)])).toEqual([])
    expect(isPublished('__proto__' as Kind)).toBe(false)
  })

  it('[P8] of the minutes the board tells how far they are, and not a word of them', () => {
    const h = session()
    h.adjourn()
    const [shown] = publish([put('minutes', h.get('minutes', MEETING))])
    expect(shown?.value).toEqual({
      ...{ id: MEETING, meetingId: MEETING, version: 1, docNo: '〔2026〕11号' },
      ...{ title: h.get('minutes', MEETING).title, phase: 'DRAFT', draftedAt: h.now },
    })
  })

  it('[P8] [V17] no choice, key, signature or hash leaves, of any kind of record', async () => {
    const h = await full()
    const present = KINDS.filter((kind) => h.state[kind].size > 0)
    expect(present).toEqual(KINDS.filter((k) => !['minutes', 'minutesAnswer', 'seal'].includes(k)))
    const shown = JSON.stringify(publish(everything(h)))
    for (const word of [
      'APPROVE',
      'AGAINST',
      'ABSTAIN',
      'sealedKey',
      'blindSignature',
      'blindedHash',
      '"choice"',
    ])
      expect(shown).not.toContain(word)
    for (const ballot of h.state.secretBallot.values()) {
      expect(shown).not.toContain(JSON.stringify(ballot.id).slice(1, -1))
      expect(shown).not.toContain(ballot.signature)
    }
    for (const { blindSignature } of h.state.turnout.values())
      if (blindSignature) expect(shown).not.toContain(blindSignature)
    for (const { sealedKey } of h.state.ballotKey.values()) expect(shown).not.toContain(sealedKey)
  })

  it('[V16] a written opinion shows its words to the meeting, without the choice', async () => {
    const h = await full()
    const [opinion] = publish(everything(h)).filter((e) => e.kind === 'opinion')
    expect(opinion?.value).toMatchObject({ text: '意见文字', seatId: 'S5' })
    expect(opinion?.value).not.toHaveProperty('choice')
  })

  it('[V17] an open vote shows who has voted and no running tally', async () => {
    const h = await full()
    const turnouts = publish(everything(h)).filter((e) => e.kind === 'turnout')
    expect(turnouts.map((e) => (e.value as { seatId: string }).seatId).sort()).toEqual([
      'S2',
      'S3',
      'S3',
    ])
    const voting = publish(everything(h)).filter(
      (e) => e.kind === 'motion' && (e.value as { phase: string }).phase === 'VOTING',
    )
    expect(voting).toHaveLength(1)
    expect(voting[0]?.value).not.toHaveProperty('tally')
  })

  it('[V17] the tally appears with the closing', async () => {
    const h = await full()
    const decided = publish(everything(h)).filter(
      (e) => e.kind === 'motion' && (e.value as { phase: string }).phase === 'DECIDED',
    )
    expect(decided[0]?.value).toMatchObject({ tally: { approve: 2 } })
  })

  it('[P8] every published kind is a kind, and its entry bears the record’s id', async () => {
    const h = await full()
    for (const kind of Object.keys(PUBLISHED)) expect(KINDS).toContain(kind)
    for (const entry of publish(everything(h))) expect(h.state[entry.kind].has(entry.id)).toBe(true)
  })
})
