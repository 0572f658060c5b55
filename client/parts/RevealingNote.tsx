import { eligibleNow } from '../../domain/vote/lookup.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import { revealing } from '../../domain/vote/revealing.ts'
import { useBoard } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { Icon } from '../ui/Icon.tsx'
import { revealingWords } from './revealing.text.ts'
import css from './RevealingNote.module.css'

/** Where the numbers of a secret vote give the choices away, it says so, before and after [V29]. */
export function RevealingNote({ motion }: { readonly motion: Motion }) {
  const t = useText(revealingWords)
  const eligible = useBoard((s) => {
    const meeting = s.meeting.get(motion.meetingId)
    return meeting && isSecret(motion) ? eligibleNow(s, meeting, motion).length : 0
  })
  const isDone = motion.phase === 'DECIDED'
  if (!isDone && (eligible === 0 || motion.phase === 'WITHDRAWN')) return null
  const tells = revealing(motion, isDone ? motion.tally : { eligible })
  if (!tells) return null
  const cast = isDone ? motion.tally.approve + motion.tally.against + motion.tally.abstain : 0
  return (
    <p className={css['note']}>
      <Icon name="warning" />
      <span>
        {tells === 'UNANIMOUS' ? t.unanimous : isDone ? t.few(cast) : t.fewBefore(eligible)}
      </span>
    </p>
  )
}
