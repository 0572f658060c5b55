import type { ReactNode, Ref } from 'react'
import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingId, SeatId } from '../../domain/ids.ts'
import { attendanceId } from '../../domain/ids.ts'
import { committeeOf, currentMeeting, isPresent, rollOf } from '../../domain/meeting/lookup.ts'
import type { State } from '../../domain/state.ts'
import { BallotSheet } from '../features/ballot/BallotSheet.tsx'
import { useShownVote } from '../features/ballot/useShownVote.ts'
import { VoteBar } from '../features/ballot/VoteBar.tsx'
import { useBoard, useBoardReady } from '../live/boardStore.ts'
import { useSelf } from '../live/useActor.ts'
import { ConnectionChip } from '../parts/ConnectionChip.tsx'
import { quorumFacts, sameFacts } from '../parts/quorumFacts.ts'
import { useTaskCount } from '../parts/useTaskCount.ts'
import { useText } from '../text/defineText.ts'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'
import { BarPlace } from './InBar.tsx'
import css from './MemberFrame.module.css'
import { memberFrame } from './MemberFrame.text.ts'
import { lazily } from '../ui/lazily.ts'

const ConsentHint = lazily(async () => ({
  default: (await import('../parts/ConsentHint.tsx')).ConsentHint,
}))

export type Place = 'meeting' | 'issues' | 'mine' | 'more'

const ADDRESSES: Readonly<Record<Place, string>> = {
  meeting: '/',
  issues: '/issues',
  mine: '/m?tab=mine',
  more: '/m?tab=more',
}

interface Props {
  readonly place: Place
  readonly children: ReactNode
}

/** What is around a member's pages; wherever he is, a vote that opens is brought before him. */
export function MemberFrame({ place, children }: Props) {
  const t = useText(memberFrame)
  const [, navigate] = useLocation()
  const isReady = useBoardReady()
  const waiting = useTaskCount()
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const go = (next: Place) => {
    if (next !== place) navigate(ADDRESSES[next])
    window.scrollTo({ top: 0 })
  }
  return (
    <div className={css['page']}>
      <Page
        title={t[place]}
        width="full"
        head={isReady && <Head />}
        foot={
          <TabBar
            label={t.places}
            value={place}
            onChange={go}
            places={[
              { value: 'meeting', label: t.meeting, icon: 'meeting' },
              { value: 'issues', label: t.issues, icon: 'list' },
              {
                value: 'mine',
                label: t.mine,
                icon: 'person',
                count: waiting,
                countLabel: t.waiting(waiting),
              },
              { value: 'more', label: t.more, icon: 'more' },
            ]}
          />
        }
      >
        {isReady && <Bars barRef={setBar} />}
        {isReady && place !== 'meeting' && (
          <Suspense fallback={null}>
            <ConsentHint />
          </Suspense>
        )}
        <div className={css['body']}>
          {isReady ? (
            <BarPlace.Provider value={bar}>{children}</BarPlace.Provider>
          ) : (
            <Skeleton lines={6} label={t.connecting} />
          )}
        </div>
      </Page>
    </div>
  )
}

function Head() {
  const t = useText(memberFrame)
  const community = useBoard((state) => committeeOf(state).communityName)
  const facts = useBoard((state) => {
    const meeting = currentMeeting(state)
    return meeting && quorumFacts(state, meeting)
  }, sameFacts)
  return (
    <Masthead
      name={t.shortName(community)}
      line={
        facts && (
          <span className={css['counts']}>
            <span>{t.shouldAttend(facts.shouldAttend)}</span>
            <span>{t.came(facts.came)}</span>
            <span>{t.here(facts.here)}</span>
          </span>
        )
      }
      aside={<TextSizeButton />}
    />
  )
}

/** Stays in sight while the page scrolls: whom one follows, whether all is saved, an open vote. */
function Bars({ barRef }: { readonly barRef: Ref<HTMLDivElement> }) {
  const t = useText(memberFrame)
  const self = useSelf()
  const meeting = useBoard(currentMeeting)
  const votes = useBoard(
    (state) =>
      self !== undefined && meeting !== undefined && rollOf(state, meeting).includes(self.id),
  )
  const isAway = useBoard(
    (state) => self !== undefined && meeting !== undefined && isOnLeave(state, meeting.id, self.id),
  )
  // The chair votes last, and at his own desk.
  const vote = useShownVote(votes && !isAway && meeting?.chairId !== self?.id)
  return (
    <>
      <div className={css['bars']}>
        <div className={css['bar']}>
          <div ref={barRef} />
          <ConnectionChip />
        </div>
        {meeting?.phase === 'SUSPENDED' && <p className={css['suspended']}>{t.suspended}</p>}
        <VoteBar vote={vote} mayVote={votes} />
      </div>
      <BallotSheet vote={vote} />
    </>
  )
}

/** Has asked for leave and has not come after all. */
const isOnLeave = (state: State, meetingId: MeetingId, seatId: SeatId): boolean =>
  state.attendance.get(attendanceId(meetingId, seatId))?.leave !== undefined &&
  !isPresent(state, meetingId, seatId)
