import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { GateButton } from '../../parts/GateButton.tsx'
import { siteVisitWords } from '../../parts/siteVisitWords.text.ts'
import { VisitBadge, VisitFacts } from '../../parts/VisitFacts.tsx'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './IssueVisits.module.css'
import { RecordVisit } from './RecordVisit.tsx'
import { siteVisitText } from './siteVisit.text.ts'

/** The on-site sessions about an issue, the last one first; staff record another. */
export function IssueVisits({ issue }: { readonly issue: Issue }) {
  const words = useText(siteVisitWords)
  const visits = useBoard((s) =>
    [...s.siteVisit.values()]
      .filter((visit) => visit.issueId === issue.id)
      .sort((a, b) => b.visitedAt - a.visitedAt),
  )
  const record = <Record issue={issue} />
  if (visits.length === 0) return <div className={css['alone']}>{record}</div>
  return (
    <Panel title={words.title} aside={record}>
      <ul>
        {visits.map((visit) => (
          <li key={visit.id} className={css['visit']}>
            <p className={css['head']}>
              <VisitBadge visit={visit} />
            </p>
            <VisitFacts visit={visit} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Record({ issue }: { readonly issue: Issue }) {
  const t = useText(siteVisitText)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <GateButton
        command="recordSiteVisit"
        about={{ issueId: issue.id }}
        tone="quiet"
        icon="place"
        onClick={() => setOpen(true)}
      >
        {t.record}
      </GateButton>
      {isOpen && <RecordVisit issue={issue} onClose={() => setOpen(false)} />}
    </>
  )
}
