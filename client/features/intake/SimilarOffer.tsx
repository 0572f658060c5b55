import { useDeferredValue, useMemo } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { similarIssues } from '../../parts/similarIssues.ts'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { intakeText } from './intake.text.ts'
import css from './SimilarOffer.module.css'

const LEAST_LETTERS = 4

interface Props {
  readonly title: string
  readonly location: string
  /** It was the same problem: nothing needs to be registered. */
  readonly onSame: () => void
}

/** Problems that are on the list already and sound like what is being typed. */
export function SimilarOffer({ title, location, onSame }: Props) {
  const t = useText(intakeText)
  const issues = useBoard((s) => s.issue)
  const text = useDeferredValue(title.trim().length >= LEAST_LETTERS ? title : '')
  const similar = useMemo(
    () => (text ? similarIssues({ title: text, location }, issues.values()) : []),
    [text, location, issues],
  )
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <div className={css['offer']}>
          <p className={css['lead']}>{t.similar}</p>
          <ul>
            {similar.map(({ issue }) => (
              <One key={issue.id} issue={issue} onSame={onSame} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function One({ issue, onSame }: { readonly issue: Issue; readonly onSame: () => void }) {
  const t = useText(intakeText)
  return (
    <li className={css['one']}>
      <span className={css['words']}>
        {issue.no} {issue.title} <StatusBadge status={issue.status} />
      </span>
      <CommandButton
        command="supportIssue"
        input={{ issueId: issue.id }}
        onDone={() => {
          showToast({ text: t.supported(issue.no), tone: 'good' })
          onSame()
        }}
      >
        {t.same}
      </CommandButton>
    </li>
  )
}
