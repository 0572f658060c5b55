import * as v from 'valibot'
import type { ItemId } from '../ids.ts'
import { ballotKeyId, MotionId } from '../ids.ts'
import { heard } from '../issue/lifeCycle.ts'
import { reopened } from '../meeting/AgendaItem.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { quorumIsHere } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import { countedVote, openVoteOf } from '../vote/lookup.ts'
import { isSecret } from '../vote/Motion.ts'
import { defineCommand } from './defineCommand.ts'

/** 开始表决: with the quorum of this motion in the room; one vote at a time [V1] [V3] [V4] [V20]. */
export const openVote = defineCommand({
  name: 'openVote',
  input: v.strictObject({ motionId: MotionId }),
  rules: [exists, meetingNotOver, isChair, inSession],
  decide(state, { motionId }, c) {
    const motion = state.motion.get(motionId)
    const meeting = motion ? state.meeting.get(motion.meetingId) : undefined
    if (!motion || !meeting) return refuse('NOT_FOUND')
    if (motion.phase === 'VOTING') return refuse('VOTE_ALREADY_OPEN')
    if (motion.phase !== 'PROPOSED' && motion.phase !== 'VOID') return refuse('VOTE_NOT_OPEN')
    const question = { state, actor: c.actor, about: { motionId }, now: c.now }
    const short = quorumIsHere(question)
    // The record must be able to say why this vote never took place.
    if (short) return { ...short, changes: [put('motion', { ...motion, quorumMissedAt: c.now })] }
    if (openVoteOf(state, meeting)) return refuse('VOTE_ALREADY_OPEN')
    const counted = countedVote(state, motion.itemId)
    if (counted && counted.id !== motion.repeatsId) return refuse('ITEM_DECIDED')
    const round = motion.round + 1
    const { phase: _, ...rest } = motion
    const {
      closedAt: __,
      lastCallAt: ___,
      tokenKey: ____,
      ...proposed
    } = rest as typeof rest & {
      closedAt?: number
      lastCallAt?: number
      tokenKey?: string
    }
    const voting = { ...proposed, phase: 'VOTING' as const, round, openedAt: c.now }
    const again = reopenedItem(state, motion.itemId)
    if (!isSecret(motion)) return { changes: [put('motion', voting), ...again] }
    const key = c.urn?.newKey()
    if (!key) return refuse('UNAVAILABLE')
    const { tokenKey, sealedKey } = key
    return {
      changes: [
        put('motion', { ...voting, tokenKey }),
        ...again,
        put('ballotKey', {
          id: ballotKeyId(motionId, round),
          meetingId: meeting.id,
          sealedKey,
        }),
      ],
    }
  },
})

/** An item withdrawn or carried over is under discussion again once its vote opens. */
const reopenedItem = (state: State, itemId: ItemId): readonly Change[] => {
  const item = state.item.get(itemId)
  const issue = item?.issueId ? state.issue.get(item.issueId) : undefined
  if (item?.phase !== 'DECIDED') return []
  return [
    put('item', reopened(item)),
    ...(issue ? [put('issue', heard(issue, 'IN_DISCUSSION'))] : []),
  ]
}
