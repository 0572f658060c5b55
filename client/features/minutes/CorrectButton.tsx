import { useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { minutesLifeText } from './minutesLife.text.ts'
import { useMayHere, useOpenFile } from './OpenFile.ts'

interface Props {
  readonly minutes: Minutes
  /** There is a new version. */
  readonly onDone: () => void
}

/** 更正, with its reason: the next version begins as a draft [M44]. */
export function CorrectButton({ minutes, onDone }: Props) {
  const t = useText(minutesLifeText)
  const { again } = useOpenFile()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { meetingId, version } = minutes
  const refusal = useMayHere('correctMinutes', { meetingId })
  if (refusal) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.correct}</Button>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.correctTitle}
        command="correctMinutes"
        input={reason.trim() ? { meetingId, reason } : undefined}
        lacking={t.noReason}
        submit={t.correctSubmit}
        onDone={() => {
          setReason('')
          showToast({ text: t.correctDone, tone: 'good' })
          void again().then(onDone)
        }}
      >
        <p>{t.correctLead(version)}</p>
        <p>{t.correctKeeps(version)}</p>
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          maxLength={200}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </CommandDialog>
    </>
  )
}
