import type { OwnBallot } from '../../../domain/commands/protocol.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useOwnBallot } from '../../live/ownBallots.ts'
import { useReceipt } from '../../live/receipts.ts'
import { useSecretBallot } from '../../live/secretBallot.ts'
import { ChoiceMark } from '../../parts/ChoiceMark.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { timeWithSeconds } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ballotText } from './ballot.text.ts'
import css from './OwnReceipt.module.css'

/** What the server has recorded of this member's vote; nothing where there is no vote. */
export const OwnReceipt = ({ motion }: { readonly motion: Motion }) =>
  isSecret(motion) ? <SecretReceipt motion={motion} /> : <OpenReceipt motion={motion} />

function OpenReceipt({ motion }: { readonly motion: Motion }) {
  const own = useOwnBallot(motion.id, motion.round)
  return own ? <Recorded own={own} isOver={motion.phase !== 'VOTING'} /> : null
}

function Recorded({ own, isOver }: { readonly own: OwnBallot; readonly isOver: boolean }) {
  const t = useText(ballotText)
  const choice = useText(voteWords).choice[own.choice]
  const receipt = useReceipt(own.motionId, own.round, own.castAt)
  return (
    <p className={css['receipt']} data-choice={own.choice}>
      <ChoiceMark choice={own.choice} />
      <strong>{isOver ? t.youVoted(choice) : t.recorded(choice)}</strong>
      <time dateTime={new Date(own.castAt).toISOString()}>{timeWithSeconds(own.castAt)}</time>
      {receipt && <span className={css['code']}>#{receipt}</span>}
    </p>
  )
}

function SecretReceipt({ motion }: { readonly motion: Motion }) {
  const t = useText(ballotText)
  const { state, receipt } = useSecretBallot(motion)
  if (state === 'late')
    return (
      <p className={css['receipt']}>
        <Icon name="warning" />
        <strong>{t.late}</strong>
      </p>
    )
  if (state !== 'cast') return null
  return (
    <p className={css['receipt']}>
      <Icon name="lock" />
      <strong>{t.inUrn}</strong>
      {receipt && <span className={css['code']}>{t.receipt(receipt)}</span>}
    </p>
  )
}
