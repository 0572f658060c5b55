import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { MotionId } from '../ids.ts'
import { decided } from '../meeting/AgendaItem.ts'
import { resultAgain } from '../meeting/resultAgain.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isProposer } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { discardBallots } from '../vote/discardBallots.ts'
import { motionsOn } from '../vote/lookup.ts'
import { withoutRunning } from '../vote/running.ts'
import { defineCommand } from './defineCommand.ts'

/** 撤回, by its proposer alone, until it is decided; its ballots are destroyed [V15]. */
export const withdrawMotion = defineCommand({
  name: 'withdrawMotion',
  input: v.strictObject({ motionId: MotionId, reason: v.optional(Line(200)) }),
  rules: [exists, meetingNotOver, isProposer],
  decide(state, { motionId, reason }, { now }) {
    const motion = state.motion.get(motionId)
    const item = motion ? state.item.get(motion.itemId) : undefined
    if (!motion || !item) return refuse('NOT_FOUND')
    if (motion.phase === 'DECIDED' || motion.phase === 'WITHDRAWN') return refuse('VOTE_NOT_OPEN')
    // [V24] Only the motion that would have decided takes its item with it.
    const motions = motionsOn(state, item.id)
    const decides =
      motions.at(-1)?.id === motionId &&
      !motions.some((m) => m.id !== motionId && (m.phase === 'VOTING' || m.phase === 'DECIDED'))
    const issue = decides && item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('motion', {
          ...withoutRunning(motion),
          phase: 'WITHDRAWN',
          withdrawnAt: now,
          ...(reason ? { reason } : {}),
        }),
        ...(decides ? [put('item', decided(item, 'WITHDRAWN'))] : []),
        ...(motion.phase === 'VOTING' ? resultAgain(state, item) : []),
        ...discardBallots(state, motion),
        ...(issue ? [put('issue', heard(issue, 'RETURNED'))] : []),
      ],
    }
  },
})
