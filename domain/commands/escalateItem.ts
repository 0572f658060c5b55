import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { ItemId, UnitId } from '../ids.ts'
import { itemIsAgreed, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant, Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'
import { escalationsOn } from '../meeting/agenda.ts'

/** 吹哨: sends the matter up, with the date by which an answer is due [T3]. */
export const escalateItem = defineCommand({
  name: 'escalateItem',
  input: v.strictObject({
    itemId: ItemId,
    toUnitIds: v.pipe(v.array(UnitId), v.minLength(1), v.maxLength(30)),
    reason: v.pipe(Prose(500), v.minLength(1)),
    replyDueAt: Instant,
  }),
  rules: [exists, meetingNotOver, isChair, itemIsAgreed],
  decide(state, { itemId, toUnitIds, reason, replyDueAt }, { now, newId }) {
    const item = state.item.get(itemId)
    if (!item || toUnitIds.some((id) => !state.unit.has(id))) return refuse('NOT_FOUND')
    const before = escalationsOn(state, itemId)
    const noRoom = full('whistlesOnItem', before.length)
    if (noRoom) return noRoom
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('escalation', {
          // A further whistle stands beside the first, and does not take its place.
          id: before.length === 0 ? itemId : newId(),
          meetingId: item.meetingId,
          itemId,
          toUnitIds: [...new Set(toUnitIds)],
          reason,
          sentAt: now,
          replyDueAt,
          ...(issue ? { issueId: issue.id } : {}),
        }),
        ...(issue ? [put('issue', heard(issue, 'ESCALATED'))] : []),
      ],
    }
  },
})
