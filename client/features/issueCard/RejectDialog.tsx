import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

/** 不予受理: one of the four reasons, and the sentence that the resident is told. */
export function RejectDialog({ issue, onClose }: Props) {
  const t = useText(issueCardText)
  const [why, setWhy] = useState<string>()
  const [answer, setAnswer] = useState('')
  const isReady = why !== undefined && answer.trim() !== ''
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${t.reject} · ${issue.no}`}
      command="rejectIssue"
      input={isReady ? { issueId: issue.id, reason: `${why}：${answer.trim()}` } : undefined}
      lacking={t.missing}
      submit={t.reject}
      tone="danger"
      onDone={() => showToast({ text: `${issue.no} ${t.done.reject}` })}
    >
      <p>{t.rejectLead}</p>
      <ChipGroup
        legend={t.rejectWhy}
        options={Object.values(t.reasons).map((value) => ({ value, label: value }))}
        value={why}
        onChange={setWhy}
      />
      <TextArea
        label={t.rejectAnswer}
        maxLength={400}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
    </CommandDialog>
  )
}
