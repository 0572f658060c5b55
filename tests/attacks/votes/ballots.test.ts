import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import { makePaper } from '../../../client/live/blindPaper.ts'
import { Assembly, toldBy } from '../support/Assembly.ts'

const open = async (o: Parameters<typeof Assembly.open>[0] = { members: 5 }) => {
  const assembly = await Assembly.open(o)
  onTestFinished(() => assembly.close())
  return assembly
}
const ballots = (a: Assembly) => [...a.state.ballot.values()].map(({ seatId, choice }) => [seatId, choice]) // prettier-ignore

it('[V01] a vote for somebody else, in whatever field he is named, is none', async () => {
  const a = await open()
  const motionId = await a.vote()
  const vote = { motionId, choice: 'APPROVE' }
  for (const who of ['S2', 'S1', 'REC', 'O1'])
    expect(toldBy(await (await a.caller(who)).press('castBallot', { ...vote, onBehalfOfId: 'S4' }))).toBe('PROXY_FORBIDDEN') // prettier-ignore
  const s2 = await a.caller('S2')
  for (const field of ['by', 'seatId', 'memberId', 'userId', 'actor', 'enteredById'])
    expect(toldBy(await s2.press('castBallot', { ...vote, [field]: 'S4' })), field).toBe('INVALID')
  // Beside the input it is no better.
  const frame = { name: 'castBallot', input: vote, key: randomUUID(), protocol: PROTOCOL }
  for (const field of ['actor', 'seatId', 'viewer'])
    expect(toldBy(await s2.frame({ ...frame, [field]: 'S4' })), field).toBe('INVALID')
  expect(ballots(a)).toEqual([])
  expect(toldBy(await s2.press('castBallot', { ...vote, onBehalfOfId: 'S2' }))).toBe('ok')
  expect(ballots(a)).toEqual([['S2', 'APPROVE']])
})

it('[V02] [V11] an open vote may be changed until it is closed and the last one counts; where the committee forbids it, the first', async () => {
  const a = await open()
  const motionId = await a.vote()
  for (const choice of ['APPROVE', 'ABSTAIN', 'AGAINST'])
    await a.does('S3', 'castBallot', { motionId, choice })
  await a.does('S1', 'closeVote', { motionId })
  expect(a.state.motion.get(motionId)).toMatchObject({ tally: { approve: 0, abstain: 0, against: 1 } }) // prettier-ignore
  const strict = await open({ members: 5, settings: { voteChangeBeforeClose: false } })
  const second = await strict.vote()
  const s3 = await strict.caller('S3')
  expect(toldBy(await s3.press('castBallot', { motionId: second, choice: 'APPROVE' }))).toBe('ok')
  for (const choice of ['AGAINST', 'APPROVE'])
    expect(toldBy(await s3.press('castBallot', { motionId: second, choice }))).toBe('ALREADY_VOTED')
  expect(ballots(strict)).toEqual([['S3', 'APPROVE']])
})

it('[V02] of a secret vote the first ballot counts: no second paper, no other choice on the same one', async () => {
  const a = await open()
  const motionId = await a.vote({ method: 'SECRET_BALLOT' })
  const s3 = await a.caller('S3')
  const motion = a.state.motion.get(motionId)
  const tokenKey = (motion?.phase === 'VOTING' && motion.tokenKey) || ''
  const [first, second] = [await makePaper(tokenKey), await makePaper(tokenKey)]
  expect(toldBy(await s3.press('takeBallotPaper', { motionId, blinded: first.blinded }))).toBe('ok')
  expect(toldBy(await s3.press('takeBallotPaper', { motionId, blinded: second.blinded }))).toBe('ALREADY_VOTED') // prettier-ignore
  expect(toldBy(await s3.press('castBallot', { motionId, choice: 'APPROVE' }))).toBe('SECRET_NEEDS_TOKEN') // prettier-ignore
  expect(a.state.turnout.size).toBe(1)
})

it('[V04] the same key with another body is refused, and what it did first stays', async () => {
  const a = await open()
  const motionId = await a.vote()
  const s3 = await a.caller('S3')
  const key = randomUUID()
  const first = await s3.press('castBallot', { motionId, choice: 'APPROVE' }, key)
  expect(toldBy(await s3.press('castBallot', { motionId, choice: 'AGAINST' }, key))).toBe('KEY_REUSED') // prettier-ignore
  expect(toldBy(await s3.press('checkOut', { meetingId: 'M1' }, key))).toBe('KEY_REUSED')
  expect(await s3.press('castBallot', { motionId, choice: 'APPROVE' }, key)).toEqual(first)
  // A refusal holds its key as well.
  const refused = randomUUID()
  const no = await s3.press('closeVote', { motionId }, refused)
  expect(toldBy(no)).toBe('NOT_CHAIR')
  expect(await s3.press('closeVote', { motionId }, refused)).toEqual(no)
  expect(toldBy(await s3.press('castBallot', { motionId, choice: 'AGAINST' }, refused))).toBe('KEY_REUSED') // prettier-ignore
  // And nobody gets another's answer for having heard his key.
  const s4 = await a.caller('S4')
  const overheard = await s4.press('castBallot', { motionId, choice: 'APPROVE' }, key)
  expect(toldBy(overheard)).toBe('KEY_REUSED')
  expect(JSON.stringify(overheard)).not.toContain(first.ok ? first.receipt : '?')
  expect(ballots(a)).toEqual([['S3', 'APPROVE']])
})

it('[V07] a vote that was captured counts neither after closing nor in another vote', async () => {
  const a = await open()
  const [motionId, s3, s4] = [await a.vote(), await a.caller('S3'), await a.caller('S4')]
  const sent = { name: 'castBallot', input: { motionId, choice: 'APPROVE' }, key: randomUUID(), protocol: PROTOCOL } // prettier-ignore
  const first = await s3.frame(sent)
  await a.does('S1', 'closeVote', { motionId })
  expect(await s3.frame(sent)).toEqual(first)
  expect(toldBy(await s3.frame({ ...sent, key: randomUUID() }))).toBe('VOTE_NOT_OPEN')
  expect(toldBy(await s4.frame(sent))).toBe('KEY_REUSED')
  expect(toldBy(await s4.frame({ ...sent, key: randomUUID() }))).toBe('VOTE_NOT_OPEN')
  const next = await a.motion()
  const elsewhere = { ...sent, input: { motionId: next, choice: 'APPROVE' } }
  expect(toldBy(await s3.frame(elsewhere))).toBe('KEY_REUSED')
  expect(toldBy(await s3.frame({ ...elsewhere, key: randomUUID() }))).toBe('VOTE_NOT_OPEN')
  const nowhere = { ...sent, input: { motionId: 'no-such-vote', choice: 'APPROVE' } }
  expect(toldBy(await s3.frame({ ...nowhere, key: randomUUID() }))).toBe('NOT_FOUND')
  expect(ballots(a)).toEqual([['S3', 'APPROVE']])
  expect(a.state.motion.get(motionId)).toMatchObject({ tally: { approve: 1 } })
})

it('[V09] what is not one of the three choices is no vote', async () => {
  const a = await open()
  const motionId = await a.vote()
  const s3 = await a.caller('S3')
  const odd = ['', 'YES', 'approve', 'APPROVE ', 'APPROVE,AGAINST', '__proto__', 'constructor', '赞成', null, 0, 1, true, [], ['APPROVE'], ['APPROVE', 'AGAINST'], {}, { not: '' }, 'A'.repeat(50_000)] // prettier-ignore
  for (const choice of odd)
    expect(toldBy(await s3.press('castBallot', { motionId, choice })), JSON.stringify(choice).slice(0, 20)).toBe('INVALID') // prettier-ignore
  expect(toldBy(await s3.press('castBallot', { motionId }))).toBe('INVALID')
  // A megabyte is more than the line carries: it ends, the vote goes on.
  const heavy = s3.frame({ name: 'castBallot', input: { motionId, choice: 'A'.repeat(1_000_000) }, key: randomUUID(), protocol: PROTOCOL }, 3_000) // prettier-ignore
  await expect(heavy).rejects.toThrow()
  expect(s3.socket.connected).toBe(false)
  await s3.enter()
  expect(toldBy(await s3.press('castBallot', { motionId, choice: 'ABSTAIN' }))).toBe('ok')
  expect(ballots(a)).toEqual([['S3', 'ABSTAIN']])
})

it('[V13] nobody votes by proxy, with whatever authorisation; a raised hand is entered only for who is in the room', async () => {
  const a = await open()
  const motionId = await a.vote({ method: 'SHOW_OF_HANDS' })
  await a.does('S5', 'checkOut', { meetingId: 'M1' })
  for (const who of ['S1', 'S2', 'REC']) {
    const caller = await a.caller(who)
    expect(toldBy(await caller.press('castBallot', { motionId, choice: 'APPROVE', onBehalfOfId: 'S5' }))).toBe('PROXY_FORBIDDEN') // prettier-ignore
    expect(toldBy(await caller.press('takeBallotPaper', { motionId, blinded: 'AAAA', onBehalfOfId: 'S5' }))).toBe('PROXY_FORBIDDEN') // prettier-ignore
  }
  const hand = { motionId, seatId: 'S5', choice: 'APPROVE' }
  expect(toldBy(await (await a.caller('S2')).press('enterHand', hand))).toBe('NOT_PERMITTED')
  const recorder = await a.caller('REC')
  expect(toldBy(await recorder.press('enterHand', hand))).toBe('NOT_PRESENT')
  await a.does('S5', 'checkIn', { meetingId: 'M1', via: 'REMOTE' })
  expect(toldBy(await recorder.press('enterHand', hand))).toBe('NOT_PRESENT')
  expect(toldBy(await recorder.press('enterHand', { ...hand, seatId: 'O1' }))).toBe('NOT_A_VOTING_SEAT') // prettier-ignore
  expect(ballots(a)).toEqual([])
})

it('[V16] a vote clicked without a network and sent three times on coming back has one effect', async () => {
  const a = await open()
  const motionId = await a.vote()
  const s3 = await a.caller('S3')
  const rows = () => a.theatre.prisma.ledgerEntry.count({ where: { command: 'castBallot' } })
  const key = randomUUID()
  const frame = {
    name: 'castBallot',
    input: { motionId, choice: 'APPROVE' },
    key,
    protocol: PROTOCOL,
  }
  const again = { ...frame, again: true }
  const answers = await Promise.all([s3.frame(frame), s3.frame(again), s3.frame(again)])
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(toldBy(answers[0])).toBe('ok')
  s3.leave()
  await s3.enter()
  expect(await s3.frame(again)).toEqual(answers[0])
  expect(await rows()).toBe(1)
  expect(ballots(a)).toEqual([['S3', 'APPROVE']])
})
