import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useOwnBallot } from '../../live/ownBallots.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useGate } from '../../parts/useGate.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { timeWithSeconds } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import css from './OwnBallot.module.css'
import { voteControlText } from './voteControl.text.ts'

export const ALL_CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const satisfies readonly Choice[]
export const CHOICE_ICONS = { APPROVE: 'check', AGAINST: 'cross', ABSTAIN: 'circle' } as const

/** The ballot of whoever sits at this page, mostly the chair, who votes last. */
export function OwnBallot({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(voteControlText)
  const words = useText(voteWords)
  const gate = useGate('castBallot', { motionId: motion.id })
  const own = useOwnBallot(motion.id, motion.round)
  if (!gate.isMine) return null
  return (
    <div className={css['own']}>
      <span className={css['word']}>{t.own}</span>
      {ALL_CHOICES.map((choice) => (
        <CommandButton
          key={choice}
          command="castBallot"
          input={{ motionId: motion.id, round: motion.round, choice }}
          icon={CHOICE_ICONS[choice]}
          aria-pressed={own?.choice === choice}
          className={css[choice]}
        >
          {words.choice[choice]}
        </CommandButton>
      ))}
      <span className={css['receipt']} role="status">
        {own
          ? `${t.ownCast(words.choice[own.choice], timeWithSeconds(own.castAt))} · ${t.ownChange}`
          : gate.blocked}
      </span>
    </div>
  )
}
