import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { meetingNowText } from './meetingNow.text.ts'

/** Before the first meeting of a committee. */
export function NoMeeting() {
  const t = useText(meetingNowText)
  return <EmptyState icon="calendar" title={t.none} hint={t.noneHint} />
}
