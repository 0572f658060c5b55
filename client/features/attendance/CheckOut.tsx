import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { attendanceText } from './attendance.text.ts'

interface Props {
  readonly meetingId: MeetingId
  readonly seat: Seat
  readonly onClose: () => void
}

/** 签退 of another person, who is then not counted any more. */
export function CheckOut({ meetingId, seat, onClose }: Props) {
  const t = useText(attendanceText)
  const [reason, setReason] = useState('')
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.outTitle(seat.name)}
      command="checkOut"
      submit={t.checkOut}
      input={{ meetingId, seatId: seat.id, ...(reason.trim() ? { reason } : {}) }}
    >
      <p>{t.outLead}</p>
      <TextInput
        label={t.reason}
        optional
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
