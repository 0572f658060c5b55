import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { planningText } from './planning.text.ts'

/** 流会, after a question: there is no way back. */
export function FailMeeting({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(planningText)
  const [isOpen, setOpen] = useState(false)
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
        input={{ meetingId }}
      >
        <p>{t.failLead}</p>
      </CommandDialog>
    </>
  )
}
