import { Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { Skeleton } from '../ui/Skeleton.tsx'
import { MemberFrame } from './MemberFrame.tsx'
import { lazily, patiently } from '../ui/lazily.ts'

const loadMeeting = async () => ({ default: (await import('./MeetingTab.tsx')).MeetingTab })
// Fetched while the board is still on its way, which takes longer.
void patiently(loadMeeting)
const TABS = {
  meeting: lazily(loadMeeting),
  mine: lazily(async () => ({ default: (await import('./MineTab.tsx')).MineTab })),
  more: lazily(async () => ({ default: (await import('./MoreTab.tsx')).MoreTab })),
}

/** `/m`: the meeting on a member's phone. The vote is at hand at once; the rest comes behind it. */
export function MemberPage() {
  const [search] = useSearchParams()
  const asked = search.get('tab')
  const place = asked === 'mine' || asked === 'more' ? asked : 'meeting'
  const Tab = TABS[place]
  return (
    <MemberFrame place={place}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Tab />
      </Suspense>
    </MemberFrame>
  )
}
