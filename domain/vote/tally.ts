import type { SeatId } from '../ids.ts'
import { ballotId } from '../ids.ts'
import type { OpenedMeeting } from '../meeting/Meeting.ts'
import type { Outcome } from '../meeting/AgendaItem.ts'
import type { State } from '../state.ts'
import type { Choice } from './Ballot.ts'
import { hereAtClosing, isRecused } from './lookup.ts'
import type { Motion, Tally } from './Motion.ts'
import { isSecret } from './Motion.ts'
import { passNeeded, quorumOf } from './thresholds.ts'

/** [V12] [V14] Counts a vote as it stands. Whether quorum is met is `present >= quorum`. */
export const tally = (state: State, meeting: OpenedMeeting, motion: Motion): Tally => {
  const { settings } = meeting
  const here = hereAtClosing(state, meeting, motion)
  const recusedIds = here.filter((id) => isRecused(state, motion.itemId, id))
  const eligible = here.length - recusedIds.length
  const counts = isSecret(motion) ? secretCounts(state, motion) : openCounts(state, motion, here)
  const base = meeting.roll.length
  const passBase =
    (settings.pass.base === 'PRESENT' ? here.length : base) -
    (settings.recusalReducesBase ? recusedIds.length : 0)
  // With everybody recused the base may be 0: a motion still needs somebody in favour [V22].
  const needed = Math.max(1, passNeeded(passBase, settings.pass))
  const passed = counts.APPROVE >= needed
  return {
    base,
    quorum: quorumOf(base, settings, motion.major),
    passNeeded: needed,
    present: here.length,
    eligible,
    recusedIds,
    approve: counts.APPROVE,
    against: counts.AGAINST,
    abstain: counts.ABSTAIN,
    notVoted: eligible - counts.APPROVE - counts.AGAINST - counts.ABSTAIN,
    passed,
    closeSplit: !passed && Math.abs(counts.APPROVE - counts.AGAINST) <= settings.closeSplitMargin,
  }
}

/** [V14] What a counted vote makes of its item. */
export const outcomeOfTally = (t: Tally): Extract<Outcome, 'PASSED' | 'DEFERRED' | 'NOT_PASSED'> =>
  t.passed ? 'PASSED' : t.closeSplit ? 'DEFERRED' : 'NOT_PASSED'

type Counts = Record<Choice, number>
const none = (): Counts => ({ APPROVE: 0, AGAINST: 0, ABSTAIN: 0 })

const openCounts = (state: State, motion: Motion, here: readonly SeatId[]): Counts => {
  const counts = none()
  for (const seatId of here) {
    const choice = state.ballot.get(ballotId(motion.id, motion.round, seatId))?.choice
    if (choice && !isRecused(state, motion.itemId, seatId)) counts[choice] += 1
  }
  return counts
}

const secretCounts = (state: State, motion: Motion): Counts => {
  const counts = none()
  for (const b of state.secretBallot.values())
    if (b.choice && b.motionId === motion.id && b.round === motion.round) counts[b.choice] += 1
  return counts
}
