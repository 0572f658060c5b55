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

/** 签退: the only way in which presence ends. */
export function CheckOutDialog({ meetingId, onClose }: Props) {
  const t = useText(checkInText)
  const [reason, setReason] = useState('')
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.outTitle}
      command="checkOut"
      input={{ meetingId, ...(reason.trim() ? { reason } : {}) }}
      submit={t.sendOut}
    >
      <p>{t.outLead}</p>
      <TextInput
        label={t.reason}
        optional
        placeholder={t.outHint}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
