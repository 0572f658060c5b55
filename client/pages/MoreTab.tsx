import { useLocation } from 'wouter'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { wasOpened } from '../../domain/meeting/Meeting.ts'
import { forgetReceipts } from '../live/receipts.ts'
import { forgetIntake } from '../features/intake/forgetIntake.ts'
import { AgendaList } from '../features/meetingNow/AgendaList.tsx'
import { More } from '../features/more/More.tsx'
import { useBoard } from '../live/boardStore.ts'

/** 更多 */
export function MoreTab() {
  const [, navigate] = useLocation()
  const meeting = useBoard(currentMeeting)
  const forget = () => {
    forgetReceipts()
    void forgetIntake()
  }
  return (
    <More
      agenda={
        meeting && (
          <AgendaList
            meetingId={meeting.id}
            currentId={wasOpened(meeting) ? meeting.currentItemId : undefined}
            onPick={(id) => navigate(`/m?item=${encodeURIComponent(id)}`)}
          />
        )
      }
      onSignedOut={forget}
    />
  )
}
