import { seatOf } from '../people/Actor.ts'
import type { Rule } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'

/** [I4] A merged issue is read-only for everybody. */
export const notMerged: Rule = ({ state, about }) => {
  for (const id of [about.issueId, about.keepId, ...(about.mergeIds ?? [])]) {
    const issue = id ? state.issue.get(id) : undefined
    if (issue?.status === 'MERGED')
      return refuse('ISSUE_MERGED', { no: state.issue.get(issue.mergedIntoId ?? '')?.no ?? '' })
  }
  return undefined
}

/** [I9] One voice is one voice, however often the button is pressed. */
export const notSupportedYet: Rule = ({ state, actor, about }) => {
  const seatId = seatOf(actor)
  const supporters = state.issue.get(about.issueId ?? '')?.supportedByIds ?? []
  return seatId && supporters.includes(seatId) ? refuse('ALREADY_SUPPORTED') : undefined
}
