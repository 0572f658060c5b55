import { ballotId, recusalId } from '../../../domain/ids.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import type { Change, State } from '../../../domain/state.ts'
import { apply, put } from '../../../domain/state.ts'
import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { tally } from '../../../domain/vote/tally.ts'
import { sha256 } from '../../rooms/canonical.ts'
import { pastAttendance } from './pastAttendance.ts'
import type { PastItem, PastMeeting, PastMotion } from './pastFile.ts'

const MINUTE = 60_000
const ROUND = 1

/** One motion of a past meeting with its recusals, ballots and the tally that the rules make of them. */
export const pastMotion = (
  state: State,
  o: { meeting: OpenedMeeting; past: PastMeeting; item: PastItem; seq: number },
  file: PastMotion,
): readonly Change[] => {
  const { meeting, past, item, seq } = o
  const recusals = file.recused.map(({ memberId: seatId, reason }) =>
    put('recusal', {
      ...{ id: recusalId(item.id, seatId), meetingId: meeting.id, itemId: item.id },
      ...{ seatId, at: item.startedAt, reason },
    }),
  )
  const isMember = meeting.roll.includes(item.presenterId)
  const proposed = {
    ...{ id: file.id, meetingId: meeting.id, itemId: item.id, seq },
    proposerId: file.withdrawnBy ?? (isMember ? item.presenterId : meeting.chairId),
    proposedAt: item.startedAt + 5 * MINUTE,
    ...{ method: file.method, major: file.major },
    ...{ text: file.text, textHash: sha256(file.text, 'base64') },
  }
  if (file.closedAt === null)
    return [
      put('motion', {
        ...proposed,
        ...{ round: 0, phase: 'WITHDRAWN', withdrawnAt: file.withdrawnAt ?? past.endAt },
      }),
      ...recusals,
    ]
  const { closedAt } = file
  const open = { ...proposed, round: ROUND, openedAt: closedAt - 3 * MINUTE }
  const ballots = openBallots(file, closedAt - MINUTE, meeting)
  // Whoever came later or had left by then must not count: the tally sees the room of that moment.
  const then = apply(state, [
    ...pastAttendance(past, closedAt).map((a) => put('attendance', a)),
    ...recusals,
    ...ballots,
    ...(file.ballots ? [] : countedBallots(file, meeting)),
  ])
  const voting: Motion = { ...open, phase: 'VOTING' }
  const decided = { phase: 'DECIDED' as const, closedAt, tally: tally(then, meeting, voting) }
  return [put('motion', { ...open, ...decided }), ...recusals, ...ballots]
}

const CHOICES = { approve: 'APPROVE', against: 'AGAINST', abstain: 'ABSTAIN' } as const
const KEYS = Object.keys(CHOICES) as (keyof typeof CHOICES)[]

const openBallots = (
  { id: motionId, ballots }: PastMotion,
  castAt: number,
  { id: meetingId }: OpenedMeeting,
): readonly Change[] =>
  KEYS.flatMap((key) =>
    (ballots?.[key] ?? []).flatMap((seatId) => {
      const place = {
        ...{ id: ballotId(motionId, ROUND, seatId), meetingId, motionId, seatId },
        round: ROUND,
      }
      return [put('ballot', { ...place, castAt, choice: CHOICES[key] }), put('turnout', place)]
    }),
  )

/** Papers of a secret vote, for the count alone: those that were in the urn are gone. */
const countedBallots = (
  { id: motionId, tally: counts }: PastMotion,
  { id: meetingId }: OpenedMeeting,
): readonly Change[] =>
  KEYS.flatMap((key) =>
    Array.from({ length: counts?.[key] ?? 0 }, (_, n) =>
      put('secretBallot', {
        ...{ id: `${motionId} ${key} ${n}`, meetingId, motionId, round: ROUND },
        ...{ choice: CHOICES[key] satisfies Choice, signature: '' },
      }),
    ),
  )
