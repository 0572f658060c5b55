import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useConnection } from '../../live/connection.ts'
import { useSecretBallot } from '../../live/secretBallot.ts'
import { useMay } from '../../live/useCommand.ts'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ballotText } from './ballot.text.ts'
import { BallotNote } from './BallotNote.tsx'
import css from './BallotSheet.module.css'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { Hindrance } from './Hindrance.tsx'
import { OwnReceipt } from './OwnReceipt.tsx'
import { useSlowDrop } from './useSlowDrop.ts'

/**
 * A ballot that nobody can link to its voter, and so nobody can give back. One tap votes; for a few
 * seconds the paper is still in one's hand and another tap changes it.
 */
export function SecretBallot({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(ballotText)
  const words = useText(voteWords).choice
  const refusal = useMay('takeBallotPaper', { motionId: motion.id, round: motion.round })
  const { state, problem, cast } = useSecretBallot(motion)
  const { choice, secondsLeft, drop } = useSlowDrop(cast)
  const link = useConnection()

  if (state === 'cast' || state === 'late') return <OwnReceipt motion={motion} />
  if (problem)
    return (
      <BallotNote tone="amber" icon="warning">
        {problem.text}
      </BallotNote>
    )
  if (refusal && state === 'none')
    return <Hindrance refusal={refusal} meetingId={motion.meetingId} />
  if (state === 'none')
    return (
      <div role="status">
        <BallotNote icon="more">{t.takingPaper}</BallotNote>
      </div>
    )
  const isLost = link === 'reconnecting' || link === 'unsaved'
  return (
    <>
      <RevealingNote motion={motion} />
      {state === 'paper' && <ChoiceButtons value={choice} onChoose={drop} />}
      <div className={css['answer']} aria-live="polite">
        {state === 'paper' &&
          (choice ? (
            <BallotNote icon="clock">{t.dropping(words[choice], secondsLeft)}</BallotNote>
          ) : (
            <p className={css['hint']}>{t.oneTapSecret}</p>
          ))}
        {state === 'sending' && (
          <BallotNote tone={isLost ? 'amber' : 'plain'} icon={isLost ? 'offline' : 'more'}>
            {isLost ? t.notDelivered(t.secretBallot) : t.sending(t.secretBallot)}
          </BallotNote>
        )}
      </div>
    </>
  )
}
