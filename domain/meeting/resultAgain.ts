import { heard } from '../issue/lifeCycle.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import { discardBallots } from '../vote/discardBallots.ts'
import { countedVote, motionsOn } from '../vote/lookup.ts'
import { withoutRunning } from '../vote/running.ts'
import { outcomeOfTally } from '../vote/tally.ts'
import type { AgendaItem, Outcome } from './AgendaItem.ts'
import { decided } from './AgendaItem.ts'

/** [V24] What the last counted vote made of an item. */
export const countedOutcome = (state: State, item: AgendaItem): Outcome | undefined => {
  const counted = countedVote(state, item.id)
  return counted && outcomeOfTally(counted.tally)
}

/** [V27] A second vote that came to nothing: the result of the first stands again. */
export const resultAgain = (state: State, item: AgendaItem): readonly Change[] => {
  const outcome = countedOutcome(state, item)
  if (!outcome || item.phase === 'DECIDED') return []
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  return [
    put('item', decided(item, outcome)),
    ...(issue && outcome === 'NOT_PASSED' ? [put('issue', heard(issue, 'RETURNED'))] : []),
  ]
}

/** [M6] A vote on the item that is still open ends without having been counted. */
export const voidVote = (state: State, item: AgendaItem, now: number): readonly Change[] => {
  const voting = motionsOn(state, item.id).find((m) => m.phase === 'VOTING')
  if (voting?.phase !== 'VOTING') return []
  return [
    put('motion', { ...withoutRunning(voting), phase: 'VOID', closedAt: now }),
    ...discardBallots(state, voting),
  ]
}
