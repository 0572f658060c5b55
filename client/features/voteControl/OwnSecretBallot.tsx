import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useSecretBallot } from '../../live/secretBallot.ts'
import { useGate } from '../../parts/useGate.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ALL_CHOICES, CHOICE_ICONS } from './OwnBallot.tsx'
import css from './OwnBallot.module.css'
import { voteControlText } from './voteControl.text.ts'

/** One's own secret ballot: once it is in the urn, only its receipt is left. */
export function OwnSecretBallot({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(voteControlText)
  const words = useText(voteWords)
  const gate = useGate('takeBallotPaper', { motionId: motion.id })
  const { state, receipt, problem, cast } = useSecretBallot(motion)
  if (!gate.isMine) return null
  const said = {
    none: problem ? problem.text : (gate.blocked ?? t.ownWaiting),
    paper: '',
    sending: t.ownSending,
    cast: `${t.ownSecret}${receipt ? ` · ${t.receipt(receipt)}` : ''}`,
    late: problem?.text ?? '',
  }[state]
  return (
    <div className={css['own']}>
      <span className={css['word']}>{t.own}</span>
      {state !== 'cast' &&
        ALL_CHOICES.map((choice) => (
          <Button
            key={choice}
            icon={CHOICE_ICONS[choice]}
            className={css[choice]}
            pending={state === 'sending'}
            blocked={state === 'none' ? said : undefined}
            onClick={() => cast(choice)}
          >
            {words.choice[choice]}
          </Button>
        ))}
      <span className={css['receipt']} role="status">
        {said}
      </span>
    </div>
  )
}
