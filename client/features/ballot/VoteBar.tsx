import { useOwnBallot } from '../../live/ownBallots.ts'
import { useSecretBallot } from '../../live/secretBallot.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ballotText } from './ballot.text.ts'
import css from './VoteBar.module.css'
import { Turnout } from './Turnout.tsx'
import type { ShownVote } from './useShownVote.ts'

interface Props {
  readonly vote: ShownVote
  /** Observers only look. */
  readonly mayVote: boolean
}

/** While a vote goes on and its sheet is not open: the way back to it. */
export function VoteBar({ vote, mayVote }: Props) {
  const { motion } = vote
  if (vote.isOpen || motion?.phase !== 'VOTING') return null
  return <Bar motion={motion} mayVote={mayVote} onOpen={vote.open} />
}

interface BarProps {
  readonly motion: VotingMotion
  readonly mayVote: boolean
  readonly onOpen: () => void
}

function Bar({ motion, mayVote, onOpen }: BarProps) {
  const t = useText(ballotText)
  const own = useOwnBallot(motion.id, motion.round)
  const secret = useSecretBallot(motion)
  const hasVoted = isSecret(motion) ? secret.state === 'cast' : own !== undefined
  return (
    <div className={css['bar']} role="status">
      <span className={css['words']}>
        <strong>{hasVoted ? `${t.voting} · ${t.voted}` : t.voting}</strong>
        <span className={css['turnout']}>
          <Turnout motion={motion} />
        </span>
      </span>
      <Button tone={hasVoted || !mayVote ? 'secondary' : 'primary'} onClick={onOpen}>
        {hasVoted || !mayVote ? t.look : t.toVote}
      </Button>
    </div>
  )
}
