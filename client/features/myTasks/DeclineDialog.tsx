import { useState } from 'react'
import type { Task } from '../../../domain/assignment/Task.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { myTasksText } from './myTasks.text.ts'

interface Props {
  readonly task: Task
  readonly onClose: () => void
}

/** 不予签收, with its reason. */
export function DeclineDialog({ task, onClose }: Props) {
  const t = useText(myTasksText)
  const [reason, setReason] = useState('')
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.decline}
      command="declineTask"
      input={reason.trim() ? { taskId: task.id, reason } : undefined}
      lacking={t.missing}
      submit={t.decline}
      tone="danger"
    >
      <p>{t.declineLead}</p>
      <TextArea
        label={t.reason}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
