import type { ComponentType, ReactNode } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useIsWide } from '../../parts/useIsWide.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBar } from './FilterBar.tsx'
import css from './IssueList.module.css'
import { issueListText } from './issueList.text.ts'
import { listFilter, NO_FILTER } from './listFilter.ts'
import { IssueRow } from './IssueRow.tsx'
import { IssueTable } from './IssueTable.tsx'
import type { IssueGroup } from './useIssueGroups.ts'
import { useIssueGroups } from './useIssueGroups.ts'
import { useMore } from './useMore.ts'

interface Props {
  /** 登记问题 */
  readonly register: ReactNode
  /** What this person may do with one issue, behind one button. */
  readonly Actions: ComponentType<{ readonly issue: Issue }>
}

/** 问题清单: by branch; cards on a phone, a table to work through on an office screen. */
export function IssueList({ register, Actions }: Props) {
  const t = useText(issueListText)
  const isWide = useIsWide()
  const { groups, found, total, counts } = useIssueGroups()
  const { limit, end, showMore } = useMore(found)
  const shown = firstOf(groups, limit)
  return (
    <div>
      <header className={css['head']}>
        <h1 className={css['title']}>{t.title}</h1>
        {register}
      </header>
      <FilterBar counts={counts} />
      {found === 0 ? (
        <Nothing isEmpty={total === 0} />
      ) : (
        <>
          <p className={css['found']} role="status">
            {t.found(found, total)}
          </p>
          {isWide ? (
            <IssueTable groups={shown} Actions={Actions} />
          ) : (
            shown.map((group) => <Cards key={group.branch.id} group={group} Actions={Actions} />)
          )}
          {limit < found && (
            <div ref={end} className={css['end']}>
              <Button onClick={showMore}>{t.more}</Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

function Cards({ group, Actions }: { group: ShownGroup; Actions: Props['Actions'] }) {
  const t = useText(issueListText)
  return (
    <section className={css['group']} aria-labelledby={`branch-${group.branch.id}`}>
      <h2 id={`branch-${group.branch.id}`} className={css['branch']}>
        {group.branch.name}
        <span className={css['count']}>{t.count(group.all)}</span>
      </h2>
      <ul className={css['cards']}>
        {group.issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} Actions={Actions} />
        ))}
      </ul>
    </section>
  )
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useText(issueListText)
  return isEmpty ? (
    <EmptyState icon="list" title={t.empty} hint={t.emptyHint} />
  ) : (
    <EmptyState
      icon="search"
      title={t.none}
      hint={t.noneHint}
      action={<Button onClick={() => listFilter.set(NO_FILTER)}>{t.clear}</Button>}
    />
  )
}

/** A group of which perhaps not all is drawn yet. */
export type ShownGroup = IssueGroup & { readonly all: number }

const firstOf = (groups: readonly IssueGroup[], limit: number): readonly ShownGroup[] => {
  const shown: ShownGroup[] = []
  let left = limit
  for (const group of groups) {
    if (left <= 0) break
    shown.push({ ...group, issues: group.issues.slice(0, left), all: group.issues.length })
    left -= group.issues.length
  }
  return shown
}
