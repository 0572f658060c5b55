import { useDeferredValue, useMemo } from 'react'
import type { Branch } from '../../../domain/committee/Committee.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { useSelf } from '../../live/useActor.ts'
import { useStore } from '../../live/useStore.ts'
import type { View } from './listFilter.ts'
import { fits, listFilter, testsOf, VIEWS } from './listFilter.ts'

export interface IssueGroup {
  readonly branch: Branch
  readonly issues: readonly Issue[]
}

export interface IssueGroups {
  readonly groups: readonly IssueGroup[]
  /** How many fit view and filter. */
  readonly found: number
  /** How many there are in the list at all. */
  readonly total: number
  readonly counts: Readonly<Record<View, number>>
}

/** The list as filtered, by branch and number; typing stays quick while a long list is filtered. */
export const useIssueGroups = (): IssueGroups => {
  const self = useSelf()
  const filter = useDeferredValue(useStore(listFilter))
  const state = useBoard(
    (s) => s,
    (a, b) => a.issue === b.issue && a.task === b.task && a.branch === b.branch,
  )
  const sorted = useMemo(
    () => [...state.issue.values()].sort((a, b) => (a.no < b.no ? -1 : 1)),
    [state.issue],
  )
  return useMemo(() => {
    const tests = testsOf(state, self, serverNow())
    const counts = Object.fromEntries(
      VIEWS.map((view) => [view, sorted.filter(tests[view]).length]),
    ) as Record<View, number>
    const found = sorted.filter((issue) => tests[filter.view](issue) && fits(issue, filter))
    const groups = [...state.branch.values()]
      .sort((a, b) => a.no - b.no)
      .map((branch) => ({ branch, issues: found.filter((i) => i.branchId === branch.id) }))
      .filter((group) => group.issues.length > 0)
    return { groups, found: found.length, total: counts.all, counts }
  }, [sorted, state, self, filter])
}
