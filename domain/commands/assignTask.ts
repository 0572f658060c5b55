import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import type { TaskId } from '../ids.ts'
import { ItemId, SeatId, UnitId } from '../ids.ts'
import { escalationOf, tasksOn } from '../meeting/agenda.ts'
import { itemIsAgreed, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant, Prose } from '../text.ts'
import { addWorkdays } from '../time.ts'
import { decidingMotion } from '../vote/lookup.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/** 交办: exactly one lead unit, which answers for the whole; the owner may be absent [T1] [T2]. */
export const assignTask = defineCommand({
  name: 'assignTask',
  input: v.strictObject({
    itemId: ItemId,
    leadUnitId: UnitId,
    supportUnitIds: v.pipe(v.array(UnitId), v.maxLength(30)),
    ownerId: SeatId,
    text: v.pipe(Prose(500), v.minLength(1)),
    dueAt: Instant,
  }),
  rules: [exists, meetingNotOver, isChair, itemIsAgreed],
  decide(state, input, { now, newId }) {
    const { itemId, leadUnitId, supportUnitIds, ownerId, text, dueAt } = input
    const item = state.item.get(itemId)
    const owner = state.seat.get(ownerId)
    if (!item || !owner || [leadUnitId, ...supportUnitIds].some((id) => !state.unit.has(id)))
      return refuse('NOT_FOUND')
    if (supportUnitIds.includes(leadUnitId)) return refuse('LEAD_AMONG_SUPPORT')
    if (owner.unitId !== leadUnitId) return refuse('OWNER_NOT_OF_UNIT')
    const noRoom = full('tasksOnItem', tasksOn(state, itemId).length)
    if (noRoom) return noRoom
    const taskId = newId() as TaskId
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    const motion = decidingMotion(state, itemId)
    return {
      changes: [
        put('task', {
          id: taskId,
          meetingId: item.meetingId,
          itemId,
          seq: state.revision + 1,
          text,
          leadUnitId,
          supportUnitIds: [...new Set(supportUnitIds)],
          ownerId,
          assignedAt: now,
          dueAt,
          acceptDueAt: addWorkdays(now, 2),
          phase: 'ASSIGNED',
          ...(issue ? { issueId: issue.id } : {}),
          ...(motion ? { motionId: motion.id } : {}),
        }),
        // [I6] Once whistled in this meeting it stays so, in whatever order the two come.
        ...(issue && !escalationOf(state, itemId) ? [put('issue', heard(issue, 'ASSIGNED'))] : []),
      ],
      answer: { taskId },
    }
  },
})
