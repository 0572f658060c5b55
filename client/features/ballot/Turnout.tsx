import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { eligibleNow, hasVoted } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useUrnCount } from '../../live/urn.ts'
import { useText } from '../../text/defineText.ts'
import { ballotText } from './ballot.text.ts'

/** 已投 9 · 未投 2: how many, never what. */
export function Turnout({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(ballotText)
  const inUrn = useUrnCount(motion.id, motion.round)
  const voted = useBoard((state) => {
    let n = 0
    for (const one of state.turnout.values())
      if (one.motionId === motion.id && one.round === motion.round) n += 1
    return n
  })
  const missing = useBoard((state) => {
    const meeting = state.meeting.get(motion.meetingId)
    if (!meeting) return 0
    return eligibleNow(state, meeting, motion).filter((id) => !hasVoted(state, motion, id)).length
  })
  return <>{isSecret(motion) ? t.urn(voted, inUrn) : t.turnout(voted, missing)}</>
}
