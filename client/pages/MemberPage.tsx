import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { committeeOf, currentMeeting } from '../../domain/meeting/lookup.ts'
import { useBoard, useBoardReady } from '../live/boardStore.ts'
import { useTaskCount } from '../parts/useTaskCount.ts'
import { quorumFacts, sameFacts } from '../parts/quorumFacts.ts'
import { useText } from '../text/defineText.ts'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'
import { MeetingTab } from './MeetingTab.tsx'
import css from './MemberPage.module.css'
import { memberPage } from './MemberPage.text.ts'

const OtherTabs = lazy(async () => ({ default: (await import('./MemberTabs.tsx')).MemberTabs }))

const PLACES = ['meeting', 'issues', 'mine', 'more'] as const
export type Place = (typeof PLACES)[number]

/** `/m`: the meeting on a member's phone. The vote is at hand at once; the rest is fetched after. */
export function MemberPage() {
  const t = useText(memberPage)
  const isReady = useBoardReady()
  const [search, setSearch] = useSearchParams()
  const place = PLACES.find((p) => p === search.get('tab')) ?? 'meeting'
  const waiting = useTaskCount()
  const go = (next: Place) => {
    setSearch(next === 'meeting' ? {} : { tab: next })
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
        {isReady ? (
          <>
            <MeetingTab isShown={place === 'meeting'} />
            {place !== 'meeting' && (
              <Suspense fallback={<Opening />}>
                <OtherTabs place={place} />
              </Suspense>
            )}
          </>
        ) : (
          <Opening />
        )}
      </Page>
    </div>
  )
}

function Opening() {
  const t = useText(memberPage)
  return (
    <div className={css['body']}>
      <Skeleton lines={6} label={t.connecting} />
    </div>
  )
}

function Head() {
  const t = useText(memberPage)
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
