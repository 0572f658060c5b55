import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { serverNow } from '../../live/serverClock.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { planningText } from './planning.text.ts'

/** 流会, after a question, with a new date where there is one: there is no way back. */
export function FailMeeting({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(planningText)
  const [isOpen, setOpen] = useState(false)
  const [start, setStart] = useState('')
  const newStartAt = Date.parse(`${start}:00+08:00`)
  const isPast = start !== '' && !(newStartAt > serverNow())
  const date = start === '' ? {} : { newStartAt }
  return (
    <>
      <GateButton
        command="failMeeting"
        about={{ meetingId }}
        tone="quiet"
        onClick={() => setOpen(true)}
      >
        {t.fail}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.failTitle}
        command="failMeeting"
        submit={t.fail}
        tone="danger"
        lacking={t.failPast}
        input={isPast ? undefined : { meetingId, ...date }}
      >
        <p>{t.failLead}</p>
        <TextInput
          label={t.failNew}
          hint={t.failNewHint}
          optional
          type="datetime-local"
          error={isPast ? t.failPast : undefined}
          value={start}
          onChange={(event) => setStart(event.target.value.slice(0, 16))}
        />
      </CommandDialog>
    </>
  )
}
