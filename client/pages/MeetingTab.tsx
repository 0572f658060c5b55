import { Suspense } from 'react'
import { useSearchParams } from 'wouter'
import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { isOver, wasOpened } from '../../domain/meeting/Meeting.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { OwnReceipt } from '../features/ballot/OwnReceipt.tsx'
import { CheckInCard } from '../features/checkIn/CheckInCard.tsx'
import { FollowChip } from '../features/meetingNow/FollowChip.tsx'
import { MeetingNow } from '../features/meetingNow/MeetingNow.tsx'
import { NoMeeting } from '../features/meetingNow/NoMeeting.tsx'
import { useFollow } from '../features/meetingNow/useFollow.ts'
import { useBoard } from '../live/boardStore.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { InBar } from './InBar.tsx'
import { lazily } from '../ui/lazily.ts'

const NotesPanel = lazily(async () => ({
  default: (await import('../features/notes/NotesPanel.tsx')).NotesPanel,
}))

const MemberFloor = lazily(async () => ({
  default: (await import('./MemberFloor.tsx')).MemberFloor,
}))

/** 会议: what goes on, with the parts of other features in their places. */
export function MeetingTab() {
  const [search] = useSearchParams()
  const meeting = useBoard(currentMeeting)
  const isOn = meeting !== undefined && wasOpened(meeting) && !isOver(meeting)
  const chairItemId = isOn ? meeting.currentItemId : undefined
  const follow = useFollow(chairItemId, search.get('item') ?? undefined)
  if (!meeting) return <NoMeeting />
  return (
    <>
      <InBar>
        <FollowChip follow={follow} chairItemId={chairItemId} />
      </InBar>
      <MeetingNow
        meeting={meeting}
        follow={follow}
        checkIn={
          <>
            <CheckInCard meeting={meeting} />
            <Suspense fallback={null}>
              <MemberFloor meeting={meeting} />
            </Suspense>
          </>
        }
        Notes={ItemNotes}
        Receipt={MotionReceipt}
      />
    </>
  )
}

const ItemNotes = ({ item }: { readonly item: AgendaItem }) => (
  <Suspense fallback={<Skeleton lines={4} />}>
    <NotesPanel subject={{ kind: 'item', id: item.id }} level={3} />
  </Suspense>
)

const MotionReceipt = ({ motion }: { readonly motion: Motion }) => <OwnReceipt motion={motion} />
