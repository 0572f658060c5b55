import type { ComponentType } from 'react'
import { memo } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useLooking } from '../../live/presence.ts'
import { IssueLine } from '../../parts/IssueLine.tsx'
import { DuplicateMerge } from './DuplicateMerge.tsx'
import css from './IssueList.module.css'

interface Props {
  readonly issue: Issue
  readonly Actions: ComponentType<{ readonly issue: Issue }>
}

/** One issue on a phone. */
export const IssueRow = memo(function IssueRow({ issue, Actions }: Props) {
  const duplicateNo = useBoard((s) => s.issue.get(issue.suspectDuplicateOf ?? '')?.no)
  const looking = (useLooking().get(issue.id) ?? []).map((o) => o.name)
  return (
    <li className={css['row']} data-issue={issue.id}>
      <IssueLine
        issue={issue}
        href={`/issues/${segmentOf(issue.id)}`}
        duplicateNo={issue.status === 'MERGED' ? undefined : duplicateNo}
        looking={looking}
      />
      <div className={css['menu']}>
        <Actions issue={issue} />
      </div>
      <DuplicateMerge issue={issue} className={css['duplicate']} />
    </li>
  )
})
