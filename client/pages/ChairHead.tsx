import { committeeOf } from '../../domain/meeting/lookup.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { MeetingControls } from '../features/planning/MeetingControls.tsx'
import { useBoard } from '../live/boardStore.ts'
import { ConnectionChip } from '../parts/ConnectionChip.tsx'
import { meetingWords } from '../parts/meetingWords.text.ts'
import { TimeNow } from '../parts/TimeNow.tsx'
import { useText } from '../text/defineText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { ChairMenu } from './ChairMenu.tsx'

const TONES = {
  NOTICED: 'outline',
  IN_SESSION: 'green',
  SUSPENDED: 'amber',
  ADJOURNED: 'grey',
  FAILED_QUORUM: 'failed',
  CANCELLED: 'grey',
} as const

/** Which meeting, the clock, where it stands, and what moves it on. */
export function ChairHead({ meeting }: { readonly meeting: Meeting | undefined }) {
  const words = useText(meetingWords)
  const name = useBoard((s) => committeeOf(s).meetingName)
  return (
    <Masthead
      name={name}
      line={
        <>
          {meeting && (
            <>
              {meeting.no}{' '}
              <Badge tone={TONES[meeting.phase]}>{words.phase[meeting.phase]}</Badge>{' '}
            </>
          )}
          <TimeNow />
        </>
      }
      aside={
        <>
          {meeting && <MeetingControls meeting={meeting} />}
          <ConnectionChip />
          <ChairMenu meeting={meeting} />
        </>
      }
    />
  )
}
