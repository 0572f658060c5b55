import type { ComponentType } from 'react'
import { memo } from 'react'
import { Link } from 'wouter'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useLooking } from '../../live/presence.ts'
import { CategoryLabel } from '../../parts/CategoryLabel.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { UrgencyBadge } from '../../parts/UrgencyBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { DuplicateMerge } from './DuplicateMerge.tsx'
import { issueListText } from './issueList.text.ts'
import css from './IssueTable.module.css'

interface Props {
  readonly issue: Issue
  readonly isPicked: boolean
  /** Undefined for those who may not merge. */
  readonly onPick: ((id: string) => void) | undefined
  readonly Actions: ComponentType<{ readonly issue: Issue }>
}

/** One issue in the table. */
export const IssueTableRow = memo(function IssueTableRow(props: Props) {
  const { issue, isPicked, onPick, Actions } = props
  const t = useText(issueListText)
  const words = useText(issueWords)
  const duplicateNo = useBoard((s) => s.issue.get(issue.suspectDuplicateOf ?? '')?.no)
  const looking = (useLooking().get(issue.id) ?? []).map((o) => o.name)
  return (
    <tr data-issue={issue.id} className={isPicked ? css['picked'] : undefined}>
      {onPick && (
        <td>
          <label className={css['pick']}>
            <input
              type="checkbox"
              aria-label={t.pick(issue.no)}
              checked={isPicked}
              onChange={() => onPick(issue.id)}
            />
          </label>
        </td>
      )}
      <td className={css['no']}>{issue.no}</td>
      <td className={css['title']}>
        <Link href={`/issues/${segmentOf(issue.id)}`}>{issue.title}</Link>
        <div className={css['badges']}>
          <span className={css['place']}>{issue.location}</span>
          <UrgencyBadge urgency={issue.urgency} />
          {issue.carryCount > 0 && <Badge tone="blue">{words.carried(issue.carryCount)}</Badge>}
          {duplicateNo && issue.status !== 'MERGED' && (
            <Badge tone="amber" icon="link">
              {words.duplicateOf(duplicateNo)}
            </Badge>
          )}
          <AvatarGroup label={words.looking} names={looking} max={3} />
        </div>
        <DuplicateMerge issue={issue} />
      </td>
      <td>
        <StatusBadge status={issue.status} />
      </td>
      <td>{issue.triageLevel && <LevelBadge level={issue.triageLevel} short />}</td>
      <td className={css['nowrap']}>
        <CategoryLabel category={issue.category} />
      </td>
      <td className="number">{issue.affectedHouseholds}</td>
      <td className="number">{issue.reports}</td>
      <td className="number">{issue.plusOnes}</td>
      <td className={css['actions']}>
        <Actions issue={issue} />
      </td>
    </tr>
  )
})
