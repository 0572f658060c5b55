import { lazy, Suspense } from 'react'
import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { OwnReceipt } from '../features/ballot/OwnReceipt.tsx'
import { CheckInCard } from '../features/checkIn/CheckInCard.tsx'
import { MeetingNow } from '../features/meetingNow/MeetingNow.tsx'
import { NoMeeting } from '../features/meetingNow/NoMeeting.tsx'
import type { Follow } from '../features/meetingNow/useFollow.ts'
import { useBoard } from '../live/boardStore.ts'
import { Skeleton } from '../ui/Skeleton.tsx'

const NotesPanel = lazy(async () => ({
  default: (await import('../features/notes/NotesPanel.tsx')).NotesPanel,
}))

/** 会议: what goes on, with the parts of other features in their places. */
export function MeetingTab({ follow }: { readonly follow: Follow }) {
  const meeting = useBoard(currentMeeting)
  if (!meeting) return <NoMeeting />
  return (
    <MeetingNow
      meeting={meeting}
      follow={follow}
      checkIn={<CheckInCard meeting={meeting} />}
      Notes={ItemNotes}
      Receipt={MotionReceipt}
    />
  )
}

const ItemNotes = ({ item }: { readonly item: AgendaItem }) => (
  <Suspense fallback={<Skeleton lines={4} />}>
    <NotesPanel subject={{ kind: 'item', id: item.id }} level={3} />
  </Suspense>
)

const MotionReceipt = ({ motion }: { readonly motion: Motion }) => <OwnReceipt motion={motion} />
