import { Link } from 'wouter'
import type { Issue } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { AvatarGroup } from '../ui/AvatarGroup.tsx'
import { Badge } from '../ui/Badge.tsx'
import { CategoryLabel } from './CategoryLabel.tsx'
import css from './IssueLine.module.css'
import { issueWords } from './issueWords.text.ts'
import { LevelBadge } from './LevelBadge.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import { UrgencyBadge } from './UrgencyBadge.tsx'

interface Props {
  readonly issue: Issue
  readonly href: string
  readonly branchName?: string | undefined
  /** The number of the issue that it is perhaps the same as. */
  readonly duplicateNo?: string | undefined
  /** Names of those who look at it now. */
  readonly looking?: readonly string[]
  readonly chosen?: boolean
}

/** One row of the issue list: all of it is the link. */
export function IssueLine({ issue, href, branchName, duplicateNo, looking, chosen }: Props) {
  const t = useText(issueWords)
  const { no, title, category, status, urgency, triageLevel, plusOnes, carryCount } = issue
  return (
    <article className={css['line']} aria-current={chosen || undefined}>
      <div className={css['top']}>
        <span className={css['no']}>{no}</span>
        <span className={css['where']}>
          {branchName && `${branchName} · `}
          <CategoryLabel category={category} />
        </span>
        <AvatarGroup label={t.looking} names={looking ?? []} />
      </div>
      <h3 className={css['title']}>
        <Link href={href} className={css['link']}>
          {title}
        </Link>
      </h3>
      <div className={css['badges']}>
        <StatusBadge status={status} />
        <UrgencyBadge urgency={urgency} />
        {triageLevel && <LevelBadge level={triageLevel} short />}
        {carryCount > 0 && <Badge tone="blue">{t.carried(carryCount)}</Badge>}
        {duplicateNo && (
          <Badge tone="amber" icon="link">
            {t.duplicateOf(duplicateNo)}
          </Badge>
        )}
        <span className={css['counts']}>
          {[
            issue.affectedHouseholds > 0 && t.households(issue.affectedHouseholds),
            issue.reports > 1 && t.reports(issue.reports),
            plusOnes > 0 && t.plusOnes(plusOnes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </article>
  )
}
