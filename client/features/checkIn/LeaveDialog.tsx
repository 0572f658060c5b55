import type { MeetingId } from '../../../domain/ids.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useText } from '../../text/defineText.ts'
import { checkInText } from './checkIn.text.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface Props {
  readonly open: boolean
  readonly meetingId: MeetingId
  readonly onClose: () => void
}

/** 请假, before the opening. */
export function LeaveDialog({ open, meetingId, onClose }: Props) {
  const t = useText(checkInText)
  const { send, pending, refusal } = useCommand('requestLeave')
  const submit = async (reason: string) => {
    if ((await send({ meetingId, reason })).ok) onClose()
  }
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t.leaveTitle}
      lead={t.leaveLead}
      hint={t.leaveHint}
      submit={t.sendLeave}
      pending={pending}
      error={refusal?.text}
      onSubmit={(reason) => void submit(reason)}
    />
  )
}
