import type { Change } from '../../domain/state.ts'
import { put } from '../../domain/state.ts'
import type { IssuesFile } from './issuesFile.ts'
import { present } from './parts.ts'

/** The issues of a list, each under its own id, which is what people call it. */
export const issueChanges = ({ issues }: IssuesFile): readonly Change[] =>
  issues.map((file) => {
    const { triageLevel, proposedTriageLevel, suggestedLeadUnitId, collectedBy, ...rest } = file
    const { suspectDuplicateOf, relatedTo, carriedFrom, closedAt, rating, ...issue } = rest
    return put('issue', {
      ...issue,
      no: issue.id,
      reports: 1,
      ...present({ triageLevel, proposedTriageLevel, suggestedLeadUnitId, collectedBy }),
      ...present({ suspectDuplicateOf, relatedTo, carriedFrom, closedAt }),
      ...(rating
        ? {
            rating: {
              ...{ result: rating.result, solved: rating.solved },
              ...present({ ratedAt: rating.ratedAt }),
            },
          }
        : {}),
    })
  })

/** The letters that all numbers such as CY-2611-01 begin with; empty where they have none in common. */
export const issuePrefixOf = ({ issues }: IssuesFile): string => {
  const prefixes = new Set(issues.map(({ id }) => /^(\p{L}+)-\d{4}-\d+$/u.exec(id)?.[1] ?? ''))
  const [only = ''] = prefixes
  return prefixes.size === 1 ? only : ''
}
