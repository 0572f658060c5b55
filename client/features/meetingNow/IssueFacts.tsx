import { Suspense } from 'react'
import { Link } from 'wouter'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CategoryLabel } from '../../parts/CategoryLabel.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { ReporterLabel } from '../../parts/ReporterLabel.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { UrgencyBadge } from '../../parts/UrgencyBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './IssueFacts.module.css'
import { meetingNowText } from './meetingNow.text.ts'
import { lazily } from '../../ui/lazily.ts'

const PhotoRow = lazily(async () => ({
  default: (await import('../../parts/PhotoRow.tsx')).PhotoRow,
}))

/** What residents reported, as far as a meeting needs it. */
export function IssueFacts({ issue }: { readonly issue: Issue }) {
  const t = useText(meetingNowText)
  const words = useText(issueWords)
  const branch = useBoard((state) => state.branch.get(issue.branchId)?.name)
  const counts = [
    issue.affectedHouseholds > 0 && words.households(issue.affectedHouseholds),
    words.reports(issue.reports),
    issue.plusOnes > 0 && words.plusOnes(issue.plusOnes),
    issue.carryCount > 0 && words.carried(issue.carryCount),
  ].filter(Boolean)
  return (
    <Panel>
      <p className={css['line']}>
        <span className={css['no']}>{issue.no}</span>
        <CategoryLabel category={issue.category} />
        <UrgencyBadge urgency={issue.urgency} />
        {issue.triageLevel && <LevelBadge level={issue.triageLevel} />}
      </p>
      <p className={css['line']}>
        {branch} · <ReporterLabel reporter={issue.reporter} /> · {issue.location}
      </p>
      <p className={css['line']}>{counts.join(' · ')}</p>
      <p className={css['text']}>{issue.description || issue.title}</p>
      {issue.photos && (
        <Suspense fallback={null}>
          <PhotoRow photos={issue.photos} />
        </Suspense>
      )}
      {issue.triageNote && (
        <p className={css['text']}>
          <strong>{t.triage}</strong> {issue.triageNote}
        </p>
      )}
      {issue.suggestedLeadUnitId && (
        <p className={css['line']}>
          {t.suggested} <UnitName unitId={issue.suggestedLeadUnitId} />
        </p>
      )}
      <Link href={`/issues/${segmentOf(issue.id)}`} className={css['more']}>
        {t.openIssue}
      </Link>
    </Panel>
  )
}
