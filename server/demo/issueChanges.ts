import type { Change } from '../../domain/state.ts'
import { maskPersonalData } from '../../domain/issue/personalData.ts'
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
      ...withoutPersonalData(issue),
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

/** A list from elsewhere may name a resident's telephone or door, too. */
const withoutPersonalData = ({ title, description, location, reporter }: ListedIssue) => ({
  title: maskPersonalData(title),
  description: maskPersonalData(description),
  location: maskPersonalData(location),
  reporter: { ...reporter, alias: maskPersonalData(reporter.alias) },
})
type ListedIssue = Pick<
  IssuesFile['issues'][number],
  'title' | 'description' | 'location' | 'reporter'
>

/** The letters that all numbers such as CY-2611-01 begin with; empty where they have none in common. */
export const issuePrefixOf = ({ issues }: IssuesFile): string => {
  const prefixes = new Set(issues.map(({ id }) => /^(\p{L}+)-\d{4}-\d+$/u.exec(id)?.[1] ?? ''))
  const [only = ''] = prefixes
  return prefixes.size === 1 ? only : ''
}
