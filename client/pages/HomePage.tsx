import { Redirect } from 'wouter'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { useBoard, useBoardReady } from '../live/boardStore.ts'
import { useMe } from '../live/session.ts'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { home } from './HomePage.text.ts'

/** `/`: leads everybody to the view of the meeting that is theirs. */
export function HomePage() {
  const t = useText(home)
  const { me } = useMe()
  const isReady = useBoardReady()
  const meeting = useBoard(currentMeeting)
  if (me?.kind === 'admin' || me?.kind === 'area') return <Redirect to={`/${me.kind}`} replace />
  if (me?.kind === 'screen') return <Redirect to="/screen" replace />
  if (me?.kind === 'guest') return <Redirect to="/join" replace />
  if (isReady && me?.seatId) {
    const runsIt = me.seatId === meeting?.chairId || me.seatId === meeting?.recorderId
    return <Redirect to={runsIt ? '/chair' : '/m'} replace />
  }
  return (
    <Page title={t.title}>
      <Skeleton lines={6} label={t.connecting} />
    </Page>
  )
}
