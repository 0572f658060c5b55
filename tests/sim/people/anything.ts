import { MEETING } from '../../support/builders.ts'
import { choiceOf } from './voteWish.ts'
import type { Sight, Wish } from './Wish.ts'

/** Anybody presses anything, with ids of whatever there is: most of it is refused. */
export const anything = ({ state, seatId, r }: Sight): Wish => {
  const pick = (kind: 'item' | 'motion' | 'seat' | 'task' | 'issue') =>
    r.some([...state[kind].keys()]) ?? 'nothing'
  const meetingId = MEETING
  const makers: readonly (() => Wish)[] = [
    () => ({ name: 'castBallot', input: { motionId: pick('motion'), choice: choiceOf(r) } }),
    () => ({
      name: 'castBallot',
      input: { motionId: pick('motion'), choice: choiceOf(r), onBehalfOfId: pick('seat') },
    }),
    () => ({ name: 'castBallot', input: { motionId: pick('motion'), choice: 'MAYBE', seatId } }),
    () => ({ name: 'closeVote', input: { motionId: pick('motion') } }),
    () => ({ name: 'openVote', input: { motionId: pick('motion') } }),
    () => ({ name: 'withdrawMotion', input: { motionId: pick('motion') } }),
    () => ({ name: 'callLast', input: { motionId: pick('motion') } }),
    () => ({ name: 'recuse', input: { itemId: pick('item'), reason: '亲属' } }),
    () => ({ name: 'startItem', input: { itemId: pick('item') } }),
    () => ({ name: 'noteItem', input: { itemId: pick('item') } }),
    () => ({ name: 'openMeeting', input: { meetingId } }),
    () => ({ name: 'resumeMeeting', input: { meetingId } }),
    () => ({ name: 'checkOut', input: { meetingId } }),
    () => ({ name: 'checkOut', input: { meetingId, seatId: pick('seat') } }),
    () => ({ name: 'checkIn', input: { meetingId, via: 'ONSITE', seatId: pick('seat') } }),
    () => ({
      name: 'enterHand',
      input: { motionId: pick('motion'), seatId: pick('seat'), choice: choiceOf(r) },
    }),
    // What the server sends to itself alone.
    () => ({
      name: 'dropSecretBallot',
      input: {
        motionId: pick('motion'),
        serial: 'A'.repeat(44),
        signature: 'AAAA',
        choice: 'APPROVE',
      },
    }),
    () => ({ name: 'putRoster', input: { units: [], branches: [], seats: [] } }),
    () => ({ name: 'reportProgress', input: { taskId: pick('task'), percent: 50, note: '' } }),
    () => ({ name: 'supportIssue', input: { issueId: pick('issue') } }),
    () => ({ name: 'triageIssue', input: { issueId: pick('issue'), level: 'L2' } }),
    () =>
      r.chance(0.05)
        ? { name: 'failMeeting', input: { meetingId } }
        : { name: 'adjournMeeting', input: {} },
  ]
  return r.pick(makers)()
}
