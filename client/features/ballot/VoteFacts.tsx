import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { quorumFacts, sameFacts } from '../../parts/quorumFacts.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ballotText } from './ballot.text.ts'
import css from './BallotSheet.module.css'

/** The rule in words, before anybody votes: named or secret, changeable or not, and what it takes. */
export function VoteFacts({ motion }: { readonly motion: Motion }) {
  const t = useText(ballotText)
  const words = useText(voteWords)
  const facts = useBoard((state) => {
    const meeting = state.meeting.get(motion.meetingId)
    return meeting && quorumFacts(state, meeting, motion.major)
  }, sameFacts)
  const mayChange = useBoard((state) => {
    const meeting = state.meeting.get(motion.meetingId)
    return meeting !== undefined && settingsOf(state, meeting).voteChangeBeforeClose
  })
  const secret = isSecret(motion)
  return (
    <div className={css['facts']}>
      <p className={css['rules']}>
        <span>{secret ? t.secret : t.named}</span>
        <span>{mayChange && !secret ? t.changeable : t.final}</span>
        {motion.major && <span>{words.major}</span>}
      </p>
      {facts && <p>{t.numbers(facts.shouldAttend, facts.here, facts.passNeeded)}</p>}
    </div>
  )
}
