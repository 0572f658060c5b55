import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { attendanceText } from './attendance.text.ts'

/** What is asked before it is done to somebody's seat. */
export interface SeatQuestion {
  readonly kind: 'checkOut' | 'giveChair' | 'excludeSeat'
  readonly seat: Seat
}

interface Props {
  readonly meetingId: MeetingId
  readonly question: SeatQuestion
  readonly onClose: () => void
}

/** 签退, 请其主持 and 不计入应到: each says what follows, two take a reason. */
export function SeatDialog({ meetingId, question: { kind, seat }, onClose }: Props) {
  const t = useText(attendanceText)
  const [reason, setReason] = useState('')
  const written = reason.trim() === '' ? undefined : reason
  const input = { meetingId, seatId: seat.id }
  const field = (isOptional: boolean) => (
    <TextInput
      label={t.reason}
      optional={isOptional}
      maxLength={200}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
    />
  )
  if (kind === 'giveChair')
    return (
      <CommandDialog
        open
        onClose={onClose}
        title={t.giveTitle(seat.name)}
        command="giveChair"
        submit={t.giveChair}
        input={input}
      >
        <p>{t.giveLead}</p>
      </CommandDialog>
    )
  if (kind === 'excludeSeat')
    return (
      <CommandDialog
        open
        onClose={onClose}
        title={t.excludeTitle(seat.name)}
        command="excludeSeat"
        submit={t.exclude}
        lacking={t.writeReason}
        input={written ? { ...input, reason: written } : undefined}
      >
        <p>{t.excludeLead}</p>
        {field(false)}
      </CommandDialog>
    )
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.outTitle(seat.name)}
      command="checkOut"
      submit={t.checkOut}
      input={{ ...input, ...(written ? { reason: written } : {}) }}
    >
      <p>{t.outLead}</p>
      {field(true)}
    </CommandDialog>
  )
}
