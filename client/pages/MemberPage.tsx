import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { isOver, wasOpened } from '../../domain/meeting/Meeting.ts'
import { FollowChip } from '../features/meetingNow/FollowChip.tsx'
import { useFollow } from '../features/meetingNow/useFollow.ts'
import { useBoard } from '../live/boardStore.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { MemberFrame } from './MemberFrame.tsx'

const loadMeeting = async () => ({ default: (await import('./MeetingTab.tsx')).MeetingTab })
// Fetched while the board is still on its way, which takes longer.
void loadMeeting()
const MeetingTab = lazy(loadMeeting)
const MineTab = lazy(async () => ({ default: (await import('./MineTab.tsx')).MineTab }))
const MoreTab = lazy(async () => ({ default: (await import('./MoreTab.tsx')).MoreTab }))

/** `/m`: the meeting on a member's phone. The vote is at hand at once; the rest comes behind it. */
export function MemberPage() {
  const [search] = useSearchParams()
  const tab = search.get('tab')
  if (tab === 'mine')
    return (
      <MemberFrame place="mine">
        <Suspense fallback={<Skeleton lines={6} />}>
          <MineTab />
        </Suspense>
      </MemberFrame>
    )
  if (tab === 'more')
    return (
      <MemberFrame place="more">
        <Suspense fallback={<Skeleton lines={6} />}>
          <MoreTab />
        </Suspense>
      </MemberFrame>
    )
  return <Meeting />
}

function Meeting() {
  const [search] = useSearchParams()
  const chairItemId = useBoard((state) => {
    const meeting = currentMeeting(state)
    return meeting && wasOpened(meeting) && !isOver(meeting) ? meeting.currentItemId : undefined
  })
  const follow = useFollow(chairItemId, search.get('item') ?? undefined)
  return (
    <MemberFrame place="meeting" bar={<FollowChip follow={follow} chairItemId={chairItemId} />}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <MeetingTab follow={follow} />
      </Suspense>
    </MemberFrame>
  )
}
