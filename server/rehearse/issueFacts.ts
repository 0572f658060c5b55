import type { Issue } from '../../domain/issue/Issue.ts'
import type { Names } from './Names.ts'

/** What has become of the issues, each under the id that the scenario knows. */
export const issueFacts = (issues: readonly Issue[], names: Names): object => {
  const idOf = (ours: string) => names.theirs('issue', ours)
  const merged = issues.flatMap(({ id, mergedIntoId }) =>
    mergedIntoId ? [{ id, mergedIntoId }] : [],
  )
  const kept = issues.filter(({ id }) => merged.some((m) => m.mergedIntoId === id))
  const carried = issues.filter(({ status }) => status === 'CARRIED_OVER')
  const byId = <V>(of: readonly Issue[], value: (issue: Issue) => V) =>
    Object.fromEntries(of.map((issue) => [idOf(issue.id), value(issue)]))
  return {
    issueStatusAfter: byId(issues, (i) => i.status),
    mergedInto: Object.fromEntries(merged.map((m) => [idOf(m.id), idOf(m.mergedIntoId)])),
    mergedHouseholdsRule: 'max',
    mergedHouseholds: byId(kept, (i) => i.affectedHouseholds),
    mergedReports: byId(kept, (i) => i.reports),
    totalIssuesAfter: issues.length,
    carriedToNextMonth: carried.map(({ id }) => idOf(id)).toSorted(),
    carryCount: byId(carried, (i) => i.carryCount),
  }
}
