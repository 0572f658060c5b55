import type { SeatId, UnitId } from '../../../domain/ids.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { decidingMotion } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import type { DueRule } from './dueDates.ts'
import { usualDue } from './dueDates.ts'

/** What a task on an item most likely is. */
export interface Suggestion {
  readonly leadUnitId?: UnitId
  readonly ownerId?: SeatId
  readonly text: string
  readonly dueOn: string
  readonly dueRule: DueRule
}

export const useSuggestion = (item: AgendaItem): Suggestion =>
  useBoard((s) => suggest(s, item), sameSuggestion)

const suggest = (state: State, item: AgendaItem): Suggestion => {
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  const leadUnitId = issue?.suggestedLeadUnitId
  const owner = leadUnitId ? headOf(state, leadUnitId) : undefined
  const meetingAt = state.meeting.get(item.meetingId)?.startAt ?? 0
  return {
    text: decidingMotion(state, item.id)?.text ?? item.title,
    ...usualDue(issue, meetingAt, serverNow()),
    ...(leadUnitId && owner ? { leadUnitId, ownerId: owner } : {}),
  }
}

/** Who answers for a unit: its first voting member, else whoever is there. */
const headOf = (state: State, unitId: UnitId): SeatId | undefined =>
  [...state.seat.values()]
    .filter((s) => s.unitId === unitId)
    .sort((a, b) => Number(b.votes) - Number(a.votes) || a.order - b.order)[0]?.id

const sameSuggestion = (a: Suggestion, b: Suggestion): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
