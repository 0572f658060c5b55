import { useState } from 'react'
import type { Task } from '../../../domain/assignment/Task.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { myTasksText } from './myTasks.text.ts'

interface Props {
  readonly task: Task
  /** 办结申报 instead of progress. */
  readonly done: boolean
  readonly onClose: () => void
}

const STEPS = ['10', '25', '50', '75', '90'] as const

/** 进展 in steps that a thumb can hit, or 办结申报, each with a sentence. */
export function ProgressDialog({ task, done, onClose }: Props) {
  const t = useText(myTasksText)
  const [percent, setPercent] = useState<string>(nearest(task.percent ?? 0))
  const [note, setNote] = useState('')
  const input = { taskId: task.id, percent: done ? 100 : Number(percent), note, done }
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={done ? t.submit : t.report}
      command="reportProgress"
      input={note.trim() ? input : undefined}
      lacking={t.missing}
      submit={done ? t.submit : t.report}
      onDone={() => showToast({ text: done ? t.submitted : t.reported, tone: 'good' })}
    >
      <p>{task.text}</p>
      {done ? (
        <p>{t.submitLead}</p>
      ) : (
        <ChipGroup
          legend={t.percentLabel}
          options={STEPS.map((value) => ({ value, label: t.percent(Number(value)) }))}
          value={percent}
          onChange={setPercent}
        />
      )}
      <TextArea
        label={done ? t.result : t.note}
        data-autofocus
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </CommandDialog>
  )
}

const nearest = (percent: number): string =>
  STEPS.find((step) => Number(step) >= percent) ?? STEPS[STEPS.length - 1] ?? '10'
