import type { Escalation } from '../assignment/Escalation.ts'
import type { Task } from '../assignment/Task.ts'
import type { ItemId, MeetingId } from '../ids.ts'
import type { State } from '../state.ts'
import type { AgendaItem } from './AgendaItem.ts'

/** The items of a meeting in agenda order: without removed ones and requests not yet approved. */
export const itemsOf = (state: State, meetingId: MeetingId): readonly AgendaItem[] =>
  [...state.item.values()]
    .filter((i) => i.meetingId === meetingId && i.phase !== 'REQUESTED' && i.phase !== 'REMOVED')
    .sort((a, b) => a.order - b.order)

/** The items in the order heard, then those never started in agenda order. */
export const itemsAsHeard = (state: State, meetingId: MeetingId): readonly AgendaItem[] =>
  itemsOf(state, meetingId).toSorted(
    (a, b) => (a.heardSeq ?? Infinity) - (b.heardSeq ?? Infinity) || 0,
  )

/** [T3] The whistles on an item in the order in which they were blown. */
export const escalationsOn = (state: State, itemId: ItemId): readonly Escalation[] =>
  [...state.escalation.values()]
    .filter((e) => e.itemId === itemId)
    .sort((a, b) => a.sentAt - b.sentAt)

/** The last of them: what is waited for now. */
export const escalationOf = (state: State, itemId: ItemId): Escalation | undefined =>
  escalationsOn(state, itemId).at(-1)

/** The tasks given on an item, in the order given. */
export const tasksOn = (state: State, itemId: ItemId): readonly Task[] =>
  [...state.task.values()].filter((t) => t.itemId === itemId).sort((a, b) => a.seq - b.seq)
