import type { ItemId, MotionId, SeatId } from '../ids.ts'
import { recusalId, turnoutId } from '../ids.ts'
import { presentVoters } from '../meeting/lookup.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import type { DecidedMotion, Motion } from './Motion.ts'

export const isRecused = (state: State, itemId: ItemId, seatId: SeatId): boolean =>
  state.recusal.has(recusalId(itemId, seatId))

/** Has this seat a ballot in the present round (or, in a secret ballot, fetched its token)? */
export const hasVoted = (state: State, motion: Motion, seatId: SeatId): boolean =>
  state.turnout.has(turnoutId(motion.id, motion.round, seatId))

/** The motions on an item in the order in which they were proposed. */
export const motionsOn = (state: State, itemId: ItemId): readonly Motion[] =>
  [...state.motion.values()].filter((m) => m.itemId === itemId).sort((a, b) => a.seq - b.seq)

/** [V24] [V27] The last vote that was counted: only a second one on the same words may follow it. */
export const countedVote = (state: State, itemId: ItemId) => {
  let last: DecidedMotion | undefined
  for (const m of motionsOn(state, itemId)) if (m.phase === 'DECIDED') last = m
  return last
}

/** [V24] The motion that says what became of the item: the one counted last, else the last one moved. */
export const decidingMotion = (state: State, itemId: ItemId): Motion | undefined =>
  countedVote(state, itemId) ?? motionsOn(state, itemId).at(-1)

/** The motion that is in voting. There is at most one [V4]. */
export const openVoteOf = (state: State, meeting: Meeting) => {
  for (const m of state.motion.values())
    if (m.phase === 'VOTING' && m.meetingId === meeting.id) return m
  return undefined
}

/** Voting members in the room who may vote on this motion: present and not recused. */
export const eligibleNow = (state: State, meeting: Meeting, motion: Motion): readonly SeatId[] =>
  presentVoters(state, meeting).filter((id) => !isRecused(state, motion.itemId, id))

/** [V12] 到会 at closing: the present and those who voted before they left. */
export const hereAtClosing = (
  state: State,
  meeting: Meeting,
  motion: Motion,
): readonly SeatId[] => {
  const present = new Set(presentVoters(state, meeting))
  const roll = 'roll' in meeting ? meeting.roll : []
  return roll.filter((id) => present.has(id) || hasVoted(state, motion, id))
}

/** How many ballots lie in the urn of this round: open ballots, or secret ones without their voters. */
export const ballotsCast = (state: State, motionId: MotionId, round: number): number => {
  let n = 0
  for (const b of state.secretBallot.values())
    if (b.motionId === motionId && b.round === round) n += 1
  return n
}
