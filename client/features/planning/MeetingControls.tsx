import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { Adjourn } from './Adjourn.tsx'
import { FailMeeting } from './FailMeeting.tsx'
import { TakeChair } from './TakeChair.tsx'
import { planningText } from './planning.text.ts'

/** 开会, 休会, 复会, 散会, 流会: what fits the meeting's phase. */
export function MeetingControls({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const input = { meetingId: meeting.id }
  switch (meeting.phase) {
    case 'NOTICED':
      return (
        <>
          <TakeChair meeting={meeting} />
          <FailMeeting meetingId={meeting.id} />
          <CommandButton command="openMeeting" input={input} tone="primary" icon="gavel">
            {t.open}
          </CommandButton>
        </>
      )
    case 'IN_SESSION':
      return (
        <>
          <TakeChair meeting={meeting} />
          <CommandButton command="suspendMeeting" input={input}>
            {t.suspend}
          </CommandButton>
          <Adjourn meeting={meeting} />
        </>
      )
    case 'SUSPENDED':
      return (
        <>
          <TakeChair meeting={meeting} />
          <CommandButton command="resumeMeeting" input={input} tone="primary">
            {t.resume}
          </CommandButton>
          <Adjourn meeting={meeting} />
        </>
      )
    case 'ADJOURNED':
    case 'FAILED_QUORUM':
    case 'CANCELLED':
      return null
  }
}
