import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { MeetingOver } from '../features/planning/MeetingOver.tsx'
import { NoMeeting } from '../features/planning/NoMeeting.tsx'
import { useBoard, useBoardReady } from '../live/boardStore.ts'
import { isOver } from '../../domain/meeting/Meeting.ts'
import { useHotkeys } from '../parts/useHotkeys.ts'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ChairDesk } from './ChairDesk.tsx'
import { ChairHead } from './ChairHead.tsx'
import { chairPage } from './ChairPage.text.ts'

/** `/chair`: where the chair holds the meeting, the recorder keeps the desk, and staff prepare it. */
export function ChairPage() {
  const t = useText(chairPage)
  const isReady = useBoardReady()
  const meeting = useBoard(currentMeeting)
  useHotkeys()
  if (!isReady)
    return (
      <Page title={t.title}>
        <Skeleton lines={6} label={t.loading} />
      </Page>
    )
  if (meeting && !isOver(meeting))
    return (
      <Page title={t.title} width="full">
        <ChairDesk meeting={meeting} />
      </Page>
    )
  return (
    <Page title={t.title} head={<ChairHead meeting={meeting} />}>
      <h1 className="visually-hidden">{t.title}</h1>
      {meeting ? <MeetingOver meeting={meeting} /> : <NoMeeting />}
    </Page>
  )
}
