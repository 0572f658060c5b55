import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { SeatId } from '../../../domain/ids.ts'
import { currentMeeting } from '../../../domain/meeting/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

/** 列入议程, for deliberation; who presents is at first the secretary of the issue's branch. */
export function AgendaDialog({ issue, onClose }: Props) {
  const t = useText(issueCardText)
  const meetingId = useBoard((s) => currentMeeting(s)?.id)
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  const secretaryId = useBoard((s) => s.branch.get(issue.branchId)?.secretaryId)
  const [title, setTitle] = useState(issue.title)
  const [presenterId, setPresenterId] = useState<string | undefined>(secretaryId)
  const [summary, setSummary] = useState('')
  const input =
    meetingId && title.trim()
      ? {
          meetingId,
          type: 'DELIBERATE' as const,
          title,
          issueId: issue.id,
          ...(presenterId ? { presenterId: presenterId as SeatId } : {}),
          ...(summary.trim() ? { summary } : {}),
        }
      : undefined
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${t.agenda} · ${issue.no}`}
      command="putItem"
      input={input}
      lacking={t.missing}
      submit={t.agenda}
      onDone={() => showToast({ text: `${issue.no} ${t.done.agenda}`, tone: 'good' })}
    >
      <TextInput
        label={t.title}
        data-autofocus
        maxLength={100}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Select
        label={t.presenter}
        options={seats.map((s) => ({ value: s.id as string, label: `${s.name} · ${s.post}` }))}
        value={presenterId}
        onChange={setPresenterId}
      />
      <TextArea
        label={t.summary}
        optional
        maxLength={500}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
    </CommandDialog>
  )
}
