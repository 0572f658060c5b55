import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { VerdictLine } from '../../parts/VerdictLine.tsx'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import css from './MotionCard.module.css'
import { MotionWaiting } from './MotionWaiting.tsx'
import { voteControlText } from './voteControl.text.ts'
import { VoteAgain } from './VoteAgain.tsx'
import { VoteInProgress } from './VoteInProgress.tsx'

interface Props {
  readonly motion: Motion
  readonly meeting: Meeting
}

const TONES = {
  PROPOSED: 'amber',
  VOTING: 'brand',
  DECIDED: 'outline',
  VOID: 'failed',
  WITHDRAWN: 'grey',
} as const

/** One motion: its frozen words, how it is voted on, and where it stands. */
export function MotionCard({ motion, meeting }: Props) {
  const t = useText(voteControlText)
  const proposer = useBoard((s) => s.seat.get(motion.proposerId)?.name ?? '')
  return (
    <article className={css['motion']}>
      <div className={css['line']}>
        <Badge tone={TONES[motion.phase]}>{t.state[motion.phase]}</Badge>
        <Badge tone="outline" {...(motion.method === 'SECRET_BALLOT' ? { icon: 'lock' } : {})}>
          <MethodLabel method={motion.method} />
        </Badge>
        {motion.repeatsId && <Badge tone="amber">{t.repeated}</Badge>}
        {motion.major && <Badge tone="amber">{t.major}</Badge>}
        <span className={css['by']}>
          {t.proposedBy(proposer, timeOfDay(motion.proposedAt))} · {t.frozen}
        </span>
      </div>
      <blockquote className={css['text']}>{motion.text}</blockquote>
      {motion.phase === 'VOTING' && <VoteInProgress motion={motion} meeting={meeting} />}
      {(motion.phase === 'PROPOSED' || motion.phase === 'VOID') && (
        <>
          <RevealingNote motion={motion} />
          <MotionWaiting motion={motion} />
        </>
      )}
      {motion.phase === 'DECIDED' && wasOpened(meeting) && (
        <div className={css['result']}>
          <VerdictLine tally={motion.tally} settings={meeting.settings} />
          <TallyBars tally={motion.tally} />
          <RevealingNote motion={motion} />
          <p className={css['by']}>
            {t.counts(motion.tally.base, motion.tally.present, motion.tally.eligible)}
          </p>
          {!motion.tally.passed && <VoteAgain motion={motion} />}
        </div>
      )}
      {motion.phase === 'WITHDRAWN' && motion.reason && <p>{t.withdrawnWhy(motion.reason)}</p>}
    </article>
  )
}
