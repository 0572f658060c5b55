import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CategoryLabel } from '../../parts/CategoryLabel.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { ReporterLabel } from '../../parts/ReporterLabel.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { issueCardText } from './issueCard.text.ts'
import css from './IssueDetail.module.css'

/** Who reported what, where and when, and what was judged of it. */
export function IssueFactList({ issue }: { readonly issue: Issue }) {
  const t = useText(issueCardText)
  const words = useText(issueWords)
  const language = useLanguage()
  const branch = useBoard((s) => s.branch.get(issue.branchId)?.name)
  const counts = [words.reports(issue.reports)]
  if (issue.plusOnes > 0) counts.push(words.plusOnes(issue.plusOnes))
  return (
    <Panel title={t.facts}>
      <dl className={css['facts']}>
        <dt>{t.where}</dt>
        <dd>{issue.location}</dd>
        <dt>{t.branch}</dt>
        <dd>{branch}</dd>
        <dt>{t.category}</dt>
        <dd>
          <CategoryLabel category={issue.category} />
        </dd>
        <dt>{t.reporter}</dt>
        <dd>
          <ReporterLabel reporter={issue.reporter} />
        </dd>
        <dt>{t.channel}</dt>
        <dd>{words.channel[issue.channel]}</dd>
        <dt>{t.reportedAt}</dt>
        <dd>{dayAndTime(issue.reportedAt, language)}</dd>
        <dt>{t.households}</dt>
        <dd>{words.households(issue.affectedHouseholds)}</dd>
        <dt>{t.counts}</dt>
        <dd>{counts.join(' · ')}</dd>
        {issue.triageNote && (
          <>
            <dt>{t.triage}</dt>
            <dd>{issue.triageNote}</dd>
          </>
        )}
        {issue.suggestedLeadUnitId && (
          <>
            <dt>{t.suggested}</dt>
            <dd>
              <UnitName unitId={issue.suggestedLeadUnitId} />
            </dd>
          </>
        )}
        {issue.rejectReason && (
          <>
            <dt>{t.rejected}</dt>
            <dd>{issue.rejectReason}</dd>
          </>
        )}
        {issue.tags.length > 0 && (
          <>
            <dt>{t.tags}</dt>
            <dd className={css['tags']}>
              {issue.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}
