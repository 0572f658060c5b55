import { lazy, Suspense, useEffect } from 'react'
import { currentMeeting, rollOf } from '../../domain/meeting/lookup.ts'
import { isOver, wasOpened } from '../../domain/meeting/Meeting.ts'
import { BallotSheet } from '../features/ballot/BallotSheet.tsx'
import { OwnReceipt } from '../features/ballot/OwnReceipt.tsx'
import { useShownVote } from '../features/ballot/useShownVote.ts'
import { VoteBar } from '../features/ballot/VoteBar.tsx'
import { CheckInCard } from '../features/checkIn/CheckInCard.tsx'
import { FollowChip } from '../features/meetingNow/FollowChip.tsx'
import { MeetingNow } from '../features/meetingNow/MeetingNow.tsx'
import { useFollow } from '../features/meetingNow/useFollow.ts'
import { ConnectionChip } from '../parts/ConnectionChip.tsx'
import { useBoard } from '../live/boardStore.ts'
import { useSelf } from '../live/useActor.ts'
import { useText } from '../text/defineText.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import css from './MemberPage.module.css'
import { memberPage } from './MemberPage.text.ts'

const NotesPanel = lazy(async () => ({
  default: (await import('../features/notes/NotesPanel.tsx')).NotesPanel,
}))

/**
 * The meeting's tab. It stays alive behind the other tabs: a vote that opens is brought before the
 * member wherever he is.
 */
export function MeetingTab({ isShown }: { readonly isShown: boolean }) {
  const t = useText(memberPage)
  const meeting = useBoard(currentMeeting)
  const self = useSelf()
  const votes = useBoard(
    (state) =>
      self !== undefined && meeting !== undefined && rollOf(state, meeting).includes(self.id),
  )
  const chairItemId =
    meeting && wasOpened(meeting) && !isOver(meeting) ? meeting.currentItemId : undefined
  const follow = useFollow(chairItemId)
  const vote = useShownVote(votes)
  useEffect(() => {
    if (isShown) window.scrollTo({ top: 0 })
  }, [isShown])
  return (
    <>
      <div className={css['bars']}>
        <div className={css['followBar']}>
          {isShown ? <FollowChip follow={follow} chairItemId={chairItemId} /> : <span />}
          <ConnectionChip />
        </div>
        {meeting?.phase === 'SUSPENDED' && <p className={css['suspended']}>{t.suspended}</p>}
        <VoteBar vote={vote} mayVote={votes} />
      </div>
      <div className={css['body']} hidden={!isShown}>
        {meeting ? (
          <MeetingNow
            meeting={meeting}
            follow={follow}
            checkIn={<CheckInCard meeting={meeting} />}
            notes={(item) =>
              isShown && (
                <Suspense fallback={<Skeleton lines={4} />}>
                  <NotesPanel subject={{ kind: 'item', id: item.id }} level={3} />
                </Suspense>
              )
            }
            receipt={(motion) => <OwnReceipt motion={motion} />}
          />
        ) : (
          <EmptyState icon="calendar" title={t.none} hint={t.noneHint} />
        )}
      </div>
      <BallotSheet vote={vote} />
    </>
  )
}
