import { heard } from '../issue/lifeCycle.ts'
import type { ItemId, MeetingId } from '../ids.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import { motionsOn } from '../vote/lookup.ts'
import type { AgendaItem } from './AgendaItem.ts'
import { decided } from './AgendaItem.ts'

/** [M35] The chair asks twice before silence counts as consent. */
export const TIMES_ASKED = 2
/** Somebody must have had the time to object: a button pressed twice in a row has asked once. */
export const BETWEEN_ASKING_MS = 3000

/** The items, if all of them are this meeting's, open, and nobody has moved anything on them. */
export const consentItems = (
  state: State,
  meetingId: MeetingId,
  itemIds: readonly ItemId[],
): readonly AgendaItem[] | undefined => {
  const items = [...new Set(itemIds)].flatMap((id) => state.item.get(id) ?? [])
  const fit = items.every(
    (i) =>
      i.meetingId === meetingId &&
      (i.phase === 'PENDING' || i.phase === 'IN_DISCUSSION') &&
      motionsOn(state, i.id).length === 0,
  )
  return fit && items.length === new Set(itemIds).size ? items : undefined
}

/** [M5] An item agreed to without a vote; those of one block count as heard in agenda order. */
export const noted = (state: State, item: AgendaItem, now: number): readonly Change[] => {
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  const heardSeq = item.heardSeq ?? state.revision + 1
  return [
    put('item', { ...decided(item, 'NOTED'), heardSeq, heardAt: item.heardAt ?? now }),
    ...(issue ? [put('issue', heard(issue, 'TRIAGED'))] : []),
  ]
}
