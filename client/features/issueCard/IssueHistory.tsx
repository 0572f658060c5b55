import { Link } from 'wouter'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { issueCardText } from './issueCard.text.ts'
import css from './IssueDetail.module.css'

/** Where the issue came from, what became part of it, and every meeting that touched it. */
export function IssueHistory({ issue }: { readonly issue: Issue }) {
  const t = useText(issueCardText)
  const words = useText(issueWords)
  const target = useBoard((s) => s.issue.get(issue.mergedIntoId ?? ''))
  const suspected = useBoard((s) => s.issue.get(issue.suspectDuplicateOf ?? ''))
  const merged = useBoard((s) => [...s.issue.values()].filter((i) => i.mergedIntoId === issue.id))
  const older = useBoard((s) => s.issue.get(issue.relatedTo ?? ''))
  const newer = useBoard((s) => [...s.issue.values()].filter((i) => i.relatedTo === issue.id))
  const items = useBoard((s) =>
    [...s.item.values()].filter((i) => i.issueId === issue.id && i.phase !== 'REMOVED'),
  )
  const isKnown =
    target ?? older ?? suspected ?? merged[0] ?? newer[0] ?? items[0] ?? issue.relatedTo
  if (!isKnown && issue.carryCount === 0) return null
  return (
    <Panel title={t.history}>
      {target && <Linked title={words.mergedInto(target.no)} issues={[target]} />}
      {!target && suspected && (
        <Linked title={words.duplicateOf(suspected.no)} issues={[suspected]} />
      )}
      <Linked title={t.mergedFrom} issues={merged} />
      {older ? (
        <Linked title={t.related} issues={[older]} />
      ) : (
        issue.relatedTo && (
          <p>
            {t.related} {issue.relatedTo}
          </p>
        )
      )}
      <Linked title={t.relatedNew} issues={newer} />
      {issue.carryCount > 0 && <Badge tone="blue">{words.carried(issue.carryCount)}</Badge>}
      {items.length > 0 && (
        <>
          <h3 className={css['heading']}>{t.meetings}</h3>
          <ul className={css['list']}>
            {items.map((item) => (
              <li key={item.id}>
                <MeetingNo meetingId={item.meetingId} />
                <span>{item.title}</span>
                {item.phase === 'DECIDED' ? (
                  <OutcomeBadge outcome={item.outcome} reason={item.reason} />
                ) : (
                  <Badge tone="outline">{t.noOutcome}</Badge>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

const MeetingNo = ({ meetingId }: { readonly meetingId: string }) => (
  <span className={css['no']}>{useBoard((s) => s.meeting.get(meetingId)?.no)}</span>
)

function Linked({ title, issues }: { title: string; issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <>
      <h3 className={css['heading']}>{title}</h3>
      <ul className={css['list']}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <Link href={`/issues/${segmentOf(issue.id)}`} className={css['link']}>
              {issue.no} {issue.title}
            </Link>
            <StatusBadge status={issue.status} />
          </li>
        ))}
      </ul>
    </>
  )
}
