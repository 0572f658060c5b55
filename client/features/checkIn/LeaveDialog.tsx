import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { checkInText } from './checkIn.text.ts'

interface Props {
  readonly meetingId: MeetingId
  readonly onClose: () => void
}

/** 请假, before the opening. */
export function LeaveDialog({ meetingId, onClose }: Props) {
  const t = useText(checkInText)
  const [reason, setReason] = useState('')
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.leaveTitle}
      command="requestLeave"
      input={reason.trim() ? { meetingId, reason } : undefined}
      lacking={t.needReason}
      submit={t.sendLeave}
    >
      <p>{t.leaveLead}</p>
      <TextInput
        label={t.reason}
        placeholder={t.leaveHint}
        maxLength={200}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
