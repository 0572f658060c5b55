import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { canStep } from '../../../domain/issue/lifeCycle.ts'
import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { UrgencyBadge } from '../../parts/UrgencyBadge.tsx'
import { matchesSearch } from '../../parts/matchesSearch.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { agendaText } from './agenda.text.ts'
import css from './PickIssue.module.css'

/** The issues that may come to a meeting and are not on this agenda yet. */
export function PickIssue({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(agendaText)
  const [query, setQuery] = useState('')
  const onAgenda = useBoard((state) => itemsOf(state, meetingId).map((i) => i.issueId))
  const issues = useBoard((state) =>
    [...state.issue.values()].filter((i) => canStep(i, 'putOnAgenda')),
  )
  const open = issues.filter((i) => !onAgenda.includes(i.id)).toSorted(byRank)
  const shown = open.filter((i) => matchesSearch(`${i.no} ${i.title} ${i.location}`, query))
  return (
    <div className={css['pick']}>
      <TextInput
        label={t.search}
        hideLabel
        placeholder={t.search}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {shown.length === 0 && <p role="status">{open.length === 0 ? t.noIssues : t.noMatch}</p>}
      <ul className={css['issues']}>
        {shown.map((issue) => (
          <Row key={issue.id} issue={issue} meetingId={meetingId} />
        ))}
      </ul>
    </div>
  )
}

function Row({ issue, meetingId }: { readonly issue: Issue; readonly meetingId: MeetingId }) {
  const t = useText(agendaText)
  const words = useText(issueWords)
  const { id, no, title, status, urgency, triageLevel, affectedHouseholds } = issue
  return (
    <li className={css['issue']}>
      <div className={css['words']}>
        <span className={css['title']}>{title}</span>
        <span className={css['facts']}>
          <span>{no}</span>
          <StatusBadge status={status} />
          <UrgencyBadge urgency={urgency} />
          {triageLevel && <LevelBadge level={triageLevel} short />}
          {affectedHouseholds > 0 && <span>{words.households(affectedHouseholds)}</span>}
        </span>
      </div>
      <CommandButton
        command="putItem"
        input={{ meetingId, type: 'DELIBERATE', title, issueId: id }}
        aria-label={t.putOne(title)}
        onDone={() => showToast({ text: t.added(title), tone: 'good' })}
      >
        {t.put}
      </CommandButton>
    </li>
  )
}

const RANKS = { EMERGENCY: 2, URGENT: 1, NORMAL: 0 } as const
/** What the draft agenda would put first: triaged before untriaged, urgent before the rest. */
const byRank = (a: Issue, b: Issue): number =>
  Number(b.triageLevel !== undefined) - Number(a.triageLevel !== undefined) ||
  RANKS[b.urgency] - RANKS[a.urgency] ||
  b.affectedHouseholds - a.affectedHouseholds
