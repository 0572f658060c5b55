import * as v from 'valibot'
import { Method } from '../committee/Settings.ts'
import { heard } from '../issue/lifeCycle.ts'
import type { MotionId } from '../ids.ts'
import { ItemId } from '../ids.ts'
import { reopened } from '../meeting/AgendaItem.ts'
import { settingsOf } from '../meeting/lookup.ts'
import { seatOf } from '../people/Actor.ts'
import { inSession, isHere, itemIsHeard, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isVotingMember } from '../people/authority.ts'
import { notRecused } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'
import { motionsOn } from '../vote/lookup.ts'

/** Puts the words of the notes before the meeting: copied out and frozen with their hash [V19]. */
export const proposeMotion = defineCommand({
  name: 'proposeMotion',
  input: v.strictObject({
    itemId: ItemId,
    method: Method,
    major: v.optional(v.boolean(), false),
    text: v.pipe(Prose(2000), v.minLength(1)),
  }),
  rules: [exists, meetingNotOver, isVotingMember, isHere, notRecused, inSession, itemIsHeard],
  decide(state, { itemId, method, major, text }, { actor, now, newId, hash }) {
    const proposerId = seatOf(actor)
    const item = state.item.get(itemId)
    if (!proposerId || !item) return refuse('NOT_FOUND')
    if (item.phase === 'DECIDED' && item.outcome !== 'WITHDRAWN') return refuse('ITEM_DECIDED')
    const { methods } = settingsOf(state, state.meeting.get(item.meetingId))
    if (methods && !methods.includes(method)) return refuse('METHOD_NOT_ALLOWED')
    const motions = motionsOn(state, itemId)
    const own = count(motions, (m) => m.proposerId === proposerId)
    const noRoom = full('motionsOfSeatOnItem', own) ?? full('motionsOnItem', motions.length)
    if (noRoom) return noRoom
    const motionId = newId() as MotionId
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('motion', {
          id: motionId,
          meetingId: item.meetingId,
          itemId,
          seq: state.revision + 1,
          proposerId,
          proposedAt: now,
          method,
          major,
          text,
          textHash: hash(text),
          round: 0,
          phase: 'PROPOSED',
        }),
        put('item', reopened(item)),
        ...(issue ? [put('issue', heard(issue, 'IN_DISCUSSION'))] : []),
      ],
      answer: { motionId },
    }
  },
})
