import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { useText } from '../../text/defineText.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { ballotText } from './ballot.text.ts'

/** The chair's last call, running out by the server's clock. */
export function LastCall({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(ballotText)
  const seconds = useBoard((state) => {
    const meeting = state.meeting.get(motion.meetingId)
    return meeting ? settingsOf(state, meeting).lastCallSeconds : 0
  })
  const { lastCallAt } = motion
  const now = useNow(lastCallAt === undefined ? undefined : 1_000)
  if (lastCallAt === undefined) return null
  return (
    <Countdown
      label={t.lastCall}
      leftMs={lastCallAt + seconds * 1_000 - now}
      overLabel={t.lastCallOver}
    />
  )
}
