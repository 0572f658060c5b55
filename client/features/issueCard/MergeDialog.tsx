import { useMemo, useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { IssueId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { hasInitials } from '../../parts/initials.ts'
import { similarIssues } from '../../parts/similarIssues.ts'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'
import css from './MergeDialog.module.css'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

const MOST = 8

/** 合并: picks the one that stays. The suspected one and similar ones are offered first. */
export function MergeDialog({ issue, onClose }: Props) {
  const t = useText(issueCardText)
  const issues = useBoard((s) => s.issue)
  const [text, setText] = useState('')
  const [keepId, setKeepId] = useState<string | undefined>(issue.suspectDuplicateOf)
  const offered = useMemo(() => candidates(issue, issues, text), [issue, issues, text])
  const keep = keepId ? issues.get(keepId) : undefined
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${t.merge} · ${issue.no}`}
      command="mergeIssues"
      input={keep && { keepId: keep.id, mergeIds: [issue.id] }}
      lacking={t.missing}
      submit={keep ? t.mergeTo(keep.no) : t.merge}
      onDone={() => showToast({ text: t.done.merge, tone: 'good' })}
    >
      <p>{t.mergeLead(issue.no)}</p>
      <TextInput
        label={t.mergeFind}
        data-autofocus
        type="search"
        placeholder={t.mergeHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset>
        <legend className={css['legend']}>{t.mergeInto}</legend>
        {offered.length === 0 && <p>{t.mergeNone}</p>}
        {offered.map((one) => (
          <label key={one.id} className={css['choice']}>
            <input
              type="radio"
              name="keep"
              checked={one.id === keepId}
              onChange={() => setKeepId(one.id)}
            />
            <span>
              <span className={css['no']}>{one.no}</span> {one.title}
            </span>
          </label>
        ))}
      </fieldset>
    </CommandDialog>
  )
}

const candidates = (
  issue: Issue,
  issues: ReadonlyMap<string, Issue>,
  text: string,
): readonly Issue[] => {
  const wanted = text.trim().toLowerCase()
  const open = [...issues.values()].filter((i) => i.id !== issue.id && i.status !== 'MERGED')
  if (wanted !== '')
    return open
      .filter((i) => {
        const whole = `${i.no} ${i.title} ${i.location}`
        return whole.toLowerCase().includes(wanted) || hasInitials(whole, wanted)
      })
      .slice(0, MOST)
  const suspected = issues.get((issue.suspectDuplicateOf ?? '') as IssueId)
  const similar = similarIssues(issue, open, issue.id)
  return [...new Set([...(suspected ? [suspected] : []), ...similar.map((s) => s.issue)])]
}
