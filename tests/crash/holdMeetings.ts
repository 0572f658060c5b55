import { setTimeout as sleep } from 'node:timers/promises'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Outcome } from '../../client/live/OutboxEntry.ts'
import type { Input } from '../support/Hall.ts'
import { MEETING, START } from '../support/builders.ts'
import type { Voter } from './Voter.ts'

const CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const
const MONTH = 30 * 86_400_000
/** A page may press twenty times a second for long. */
const BETWEEN_PRESSES = 60
const PRESSES_IN_A_VOTE = 6

/**
 * One meeting after the other, as people hold them: everybody checks in, two motions are voted on, with
 * minds being changed all the time, a task is given, the chair adjourns and the next one is called. Each
 * press waits for its answer, over as many servers as it takes.
 *
 * @throws when a press is refused that nothing stands against
 */
export const holdMeetings = async (
  voters: readonly Voter[],
  isOver: () => boolean,
): Promise<void> => {
  const of = (seatId: string) => {
    const voter = voters.find((v) => v.seatId === seatId)
    if (!voter) throw new Error(`nobody sits on ${seatId}`)
    return voter
  }
  const members = voters.filter(({ seatId }) => seatId.startsWith('S'))
  let meetingId: string = MEETING
  let itemIds: readonly string[] = ['A1', 'A2']
  for (let n = 1; ; n += 1) {
    await Promise.all(members.map((m) => does(m, 'checkIn', { meetingId, via: 'ONSITE' })))
    await does(of('S1'), 'openMeeting', { meetingId })
    for (const itemId of itemIds) await decide(of, members, itemId)
    await does(of('S1'), 'adjournMeeting', { meetingId })
    if (isOver()) return
    const next = { no: `第${n}次`, startAt: START + n * MONTH, place: '会议室' }
    meetingId = await does(of('S1'), 'planMeeting', { ...next, chairId: 'S1', recorderId: 'REC' })
    itemIds = [await item(of('REC'), meetingId, n), await item(of('REC'), meetingId, n)]
  }
}

const item = (recorder: Voter, meetingId: string, n: number): Promise<string> =>
  does(recorder, 'putItem', { meetingId, type: 'DELIBERATE', title: `第${n}次的议题` })

const decide = async (
  of: (seatId: string) => Voter,
  members: readonly Voter[],
  itemId: string,
): Promise<void> => {
  await does(of('S1'), 'startItem', { itemId })
  const text = '在一村加装照明'
  const motionId = await does(of('S2'), 'proposeMotion', { itemId, method: 'SHOW_OF_HANDS', text })
  await does(of('S1'), 'openVote', { motionId })
  await Promise.all(members.filter((m) => m !== of('S1')).map((m) => vote(m, motionId)))
  await does(of('S1'), 'closeVote', { motionId })
  // Comes after closing: a refusal is an answer, too, and must stay the same.
  await of('S2').press('castBallot', { motionId, choice: 'AGAINST' })
}

const vote = async (member: Voter, motionId: string): Promise<void> => {
  for (let n = 0; n < PRESSES_IN_A_VOTE; n += 1) {
    const isLast = n === PRESSES_IN_A_VOTE - 1
    const choice = isLast ? 'APPROVE' : (CHOICES[Math.floor(Math.random() * 3)] ?? 'ABSTAIN')
    await does(member, 'castBallot', { motionId, choice })
    await sleep(BETWEEN_PRESSES * (0.5 + Math.random()))
  }
}

/** The id that the answer names, if any. */
const does = async <N extends CommandName>(
  who: Voter,
  name: N,
  input: Input<N>,
): Promise<string> => {
  const outcome: Outcome = await who.press(name, input)
  if (!outcome.ok)
    throw new Error(
      `${name} of ${who.seatId} was refused: ${outcome.code} ${JSON.stringify(input)}`,
    )
  return String(Object.values(outcome.answer ?? {})[0] ?? '')
}
