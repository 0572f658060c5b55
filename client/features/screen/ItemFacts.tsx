import type { ReactNode } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import css from './ItemFacts.module.css'
import { screenText } from './screen.text.ts'

/** Where the matter comes from and whose it may become. The kind of reporter, never who it was. */
export function ItemFacts({ state, item }: { readonly state: State; readonly item: AgendaItem }) {
  const t = useText(screenText)
  const words = useText(issueWords)
  const meeting = useText(meetingWords)
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  const branch = issue && state.branch.get(issue.branchId)
  const lead = issue?.suggestedLeadUnitId && state.unit.get(issue.suggestedLeadUnitId)
  const presenter = item.presenterId && state.seat.get(item.presenterId)
  const facts: readonly ReactNode[] = [
    ...(issue
      ? [branch?.name, words.reporter[issue.reporter.kind]]
      : [meeting.itemType[item.type]]),
    issue && issue.affectedHouseholds > 0 && words.households(issue.affectedHouseholds),
    issue && issue.reports > 1 && words.reports(issue.reports),
    presenter && <Fact word={t.presenter}>{presenter.name}</Fact>,
    lead && <Fact word={t.suggested}>{lead.shortName}</Fact>,
  ].filter(Boolean)
  return (
    <ul className={css['facts']}>
      {facts.map((fact, n) => (
        // The list is made anew each time; its places are its identity.
        <li key={n}>{fact}</li>
      ))}
    </ul>
  )
}

const Fact = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <>
    <span className={css['word']}>{word}</span> {children}
  </>
)
