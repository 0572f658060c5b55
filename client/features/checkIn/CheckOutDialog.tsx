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

/** 签退: the only way in which presence ends. */
export function CheckOutDialog({ open, meetingId, onClose }: Props) {
  const t = useText(checkInText)
  const { send, pending, refusal } = useCommand('checkOut')
  const submit = async (reason: string) => {
    if ((await send({ meetingId, ...(reason ? { reason } : {}) })).ok) onClose()
  }
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t.outTitle}
      lead={t.outLead}
      hint={t.outHint}
      submit={t.sendOut}
      optional
      pending={pending}
      error={refusal?.text}
      onSubmit={(reason) => void submit(reason)}
    />
  )
}
