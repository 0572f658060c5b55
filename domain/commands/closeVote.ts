import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { MotionId } from '../ids.ts'
import { decided } from '../meeting/AgendaItem.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { resultAgain } from '../meeting/resultAgain.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { Round } from '../vote/Ballot.ts'
import { voteIsOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import type { State } from '../state.ts'
import { apply, put } from '../state.ts'
import { burnKey, discardBallots, relayBallots } from '../vote/discardBallots.ts'
import type { Motion } from '../vote/Motion.ts'
import { isSecret } from '../vote/Motion.ts'
import { withoutRunning } from '../vote/running.ts'
import { isStuffed, unsignedBallots } from '../vote/stuffing.ts'
import { isInUrn, urnInWords } from '../vote/urnInWords.ts'
import { outcomeOfTally, tally } from '../vote/tally.ts'
import { defineCommand } from './defineCommand.ts'

/** 结束表决: counts and announces; below quorum, or with a stuffed urn, the vote is void [V12] [V13] [V14]. */
export const closeVote = defineCommand({
  name: 'closeVote',
  input: v.strictObject({ motionId: MotionId, round: v.optional(Round) }),
  rules: [exists, meetingNotOver, isChair, voteIsOpen],
  decide(state, { motionId }, { now, hash, urn }) {
    const motion = state.motion.get(motionId)
    const meeting = motion ? state.meeting.get(motion.meetingId) : undefined
    const item = motion ? state.item.get(motion.itemId) : undefined
    if (motion?.phase !== 'VOTING' || !item || !meeting || !wasOpened(meeting))
      return refuse('VOTE_NOT_OPEN')
    const ended = withoutRunning(motion)
    const unsigned = isSecret(motion) ? unsignedBallots(state, motion, urn) : []
    const fair = unsigned.length > 0 ? apply(state, unsigned) : state
    const count = tally(fair, meeting, motion)
    const voided = (more: { readonly quorumMissedAt?: number }) => [
      put('motion', { ...ended, phase: 'VOID', closedAt: now, ...more }),
      ...discardBallots(state, motion),
      ...resultAgain(state, item),
    ]
    if (count.present < count.quorum)
      return {
        ...refuse('QUORUM_NOT_MET', { here: count.present, need: count.quorum }),
        changes: voided({ quorumMissedAt: now }),
      }
    if (isSecret(motion) && isStuffed(fair, motion))
      return { ...refuse('URN_STUFFED'), changes: voided({}) }
    const outcome = outcomeOfTally(count)
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('motion', {
          ...{ ...ended, phase: 'DECIDED', closedAt: now, tally: count },
          ...(isSecret(motion) ? { urnHash: hash(urnOf(fair, motion)) } : {}),
        }),
        put('item', decided(item, outcome)),
        ...relayBallots(fair, motion),
        ...burnKey(motion),
        ...(issue && outcome === 'NOT_PASSED' ? [put('issue', heard(issue, 'RETURNED'))] : []),
      ],
    }
  },
})

const urnOf = (state: State, motion: Motion): string =>
  urnInWords([...state.secretBallot.values()].filter((b) => isInUrn(b, motion)))
