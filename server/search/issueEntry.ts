import { CATEGORIES } from '../../domain/issue/Issue.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import type { State } from '../../domain/state.ts'
import { entry } from './entry.ts'
import { facet, readerFacet, SEATS, SUBDISTRICT } from './facets.ts'
import type { SearchEntry } from './SearchEntry.ts'

/** An issue of the list: for every seat; its title for the subdistrict as well [P12]. */
export const issueEntry = (state: State, issue: Issue): SearchEntry => {
  const { id, no, status, category, triageLevel, suggestedLeadUnitId } = issue
  return entry(state, {
    id: `ISSUE ${id}`,
    at: issue.reportedAt,
    title: `${no} ${issue.title}`,
    body: [
      `${CATEGORIES[category]} ${issue.location}`,
      issue.description,
      issue.triageNote,
      issue.tags.join(' '),
    ]
      .filter(Boolean)
      .join('\n'),
    spelled: { texts: [issue.title] },
    facts: {
      kind: 'ISSUE',
      issueId: id,
      ...{ no, status, category },
      ...(triageLevel ? { level: triageLevel } : {}),
    },
    facets: [
      readerFacet(SEATS),
      readerFacet(SUBDISTRICT),
      facet('status', status),
      facet('category', category),
      ...(suggestedLeadUnitId ? [facet('unit', suggestedLeadUnitId)] : []),
    ],
  })
}
