import type { ReactNode } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { CategoryLabel } from '../../parts/CategoryLabel.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { PhotoRow } from '../../parts/PhotoRow.tsx'
import { ReporterLabel } from '../../parts/ReporterLabel.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './ItemFacts.module.css'
import { itemText } from './item.text.ts'

/** What the meeting should know about the item: its issue, its finding, its notes. */
export function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const t = useText(itemText)
  const issue = useBoard((s) => (item.issueId ? s.issue.get(item.issueId) : undefined))
  const { presenterId, carryNote, returnNote } = item
  // What was settled on the spot is shown with the session itself.
  const summary = item.confirmsId ? undefined : item.summary
  if (!issue && !presenterId && !summary && !carryNote && !returnNote) return null
  return (
    <Panel title={t.facts} level={3} {...(issue ? { aside: <span>{issue.no}</span> } : {})}>
      <dl className={css['facts']}>
        {presenterId && (
          <Fact word={t.presenter}>
            <SeatName seatId={presenterId} />
          </Fact>
        )}
        {issue && <IssueFacts issue={issue} />}
        {summary && <Fact word={t.summary}>{summary}</Fact>}
        {carryNote && <Fact word={t.note.carry}>{carryNote}</Fact>}
        {returnNote && <Fact word={t.note.back}>{returnNote}</Fact>}
      </dl>
      {issue && <p className={css['text']}>{issue.description}</p>}
      {issue?.photos && <PhotoRow photos={issue.photos} />}
    </Panel>
  )
}

function IssueFacts({ issue }: { readonly issue: Issue }) {
  const t = useText(itemText)
  const words = useText(issueWords)
  const language = useLanguage()
  const branch = useBoard((s) => s.branch.get(issue.branchId)?.name)
  const scope = [
    issue.affectedHouseholds > 0 && words.households(issue.affectedHouseholds),
    issue.reports > 1 && words.reports(issue.reports),
    issue.plusOnes > 0 && words.plusOnes(issue.plusOnes),
    issue.carryCount > 0 && t.carried(issue.carryCount),
  ].filter(Boolean)
  return (
    <>
      <Fact word={t.source}>
        {branch} · <ReporterLabel reporter={issue.reporter} /> · {words.channel[issue.channel]} ·{' '}
        {dayInWords(issue.reportedAt, language, serverNow())}
      </Fact>
      <Fact word={t.category}>
        <CategoryLabel category={issue.category} /> · {issue.location}
      </Fact>
      {scope.length > 0 && <Fact word={t.scope}>{scope.join(' · ')}</Fact>}
      {issue.triageNote && <Fact word={t.triage}>{issue.triageNote}</Fact>}
      {issue.suggestedLeadUnitId && (
        <Fact word={t.lead}>
          <UnitName unitId={issue.suggestedLeadUnitId} />
        </Fact>
      )}
    </>
  )
}

const Fact = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <div className={css['fact']}>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </div>
)
