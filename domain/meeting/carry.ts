import { heard } from '../issue/lifeCycle.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import { motionsOn } from '../vote/lookup.ts'
import type { AgendaItem, CarryReason } from './AgendaItem.ts'
import { decided, outcomeOf } from './AgendaItem.ts'
import { countedOutcome, voidVote } from './resultAgain.ts'

/** [M6] What carrying an item over changes: its outcome, an open vote on it, its issue. */
export const carry = (state: State, item: AgendaItem, now: number): readonly Change[] => {
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  const carried = { ...item, carried: true as const }
  // An outcome that the meeting has reached stays; only an item without one is "carried over".
  const outcome = outcomeOf(item) ?? countedOutcome(state, item) ?? 'CARRIED_OVER'
  const reason = outcome === 'CARRIED_OVER' ? carryReason(state, item) : undefined
  return [
    put('item', decided(carried, outcome, reason)),
    ...voidVote(state, item, now),
    ...(issue ? [put('issue', heard(issue, 'CARRIED_OVER'))] : []),
  ]
}

/** [M6] Why an item has no outcome. */
const carryReason = (state: State, item: AgendaItem): CarryReason => {
  if (item.phase === 'DECIDED' && item.reason) return item.reason
  if (item.heardSeq === undefined) return 'NOT_REACHED'
  const last = motionsOn(state, item.id).at(-1)
  const lost = last && (last.phase === 'PROPOSED' || last.phase === 'VOID') && last.quorumMissedAt
  return lost ? 'QUORUM_NOT_MET' : 'UNFINISHED'
}
