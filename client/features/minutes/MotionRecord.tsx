import type { Choice } from '../../../domain/vote/Ballot.ts'
import { CHOICES } from '../../../domain/vote/Ballot.ts'
import type { State } from '../../../domain/state.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { timeWithSeconds } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { minutesText } from './minutes.text.ts'
import css from './MotionRecord.module.css'

interface Props {
  readonly state: State
  readonly motion: Motion
  readonly no: number
}

/** One motion: its words, what became of it, and in an open vote who chose what. */
export function MotionRecord({ state, motion, no }: Props) {
  const t = useText(minutesText)
  const name = (id: string) => state.seat.get(id)?.name ?? ''
  return (
    <section className={css['motion']}>
      <h4 className={css['head']}>
        {t.motion(no)}
        <Badge tone={motion.phase === 'DECIDED' ? 'outline' : 'grey'}>
          {t.motionPhase[motion.phase]}
        </Badge>
      </h4>
      <p className={css['text']}>{motion.text}</p>
      <p className={css['facts']}>
        {t.proposer} {name(motion.proposerId)} · <MethodLabel method={motion.method} />
        {'openedAt' in motion && ` · ${timeWithSeconds(motion.openedAt)}`}
        {'closedAt' in motion && ` – ${timeWithSeconds(motion.closedAt)}`}
        {motion.phase === 'DECIDED' && ` · ${t.basis(motion.tally.base, motion.tally.present)}`}
        {motion.phase === 'WITHDRAWN' && motion.reason && ` · ${motion.reason}`}
      </p>
      {motion.phase === 'DECIDED' && (
        <div className={css['count']}>
          <TallyBars tally={motion.tally} />
          {isSecret(motion) ? (
            <p className={css['facts']}>{t.secret}</p>
          ) : (
            <Names state={state} motion={motion} />
          )}
        </div>
      )}
    </section>
  )
}

function Names({ state, motion }: Pick<Props, 'state' | 'motion'>) {
  const t = useText(minutesText)
  const words = useText(voteWords)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const ballots = [...state.ballot.values()]
    .filter((b) => b.motionId === motion.id && b.round === motion.round)
    .map((b) => ({ ...b, seat: state.seat.get(b.seatId) }))
    .sort((a, b) => (a.seat?.order ?? 0) - (b.seat?.order ?? 0))
  return (
    <dl className={css['names']}>
      {(Object.keys(CHOICES) as Choice[]).map((choice) => {
        const names = ballots
          .filter((b) => b.choice === choice)
          .map((b) => `${b.seat?.name ?? ''}${b.enteredById ? `（${t.hand}）` : ''}`)
        return (
          <div key={choice}>
            <dt>{words.choice[choice]}</dt>
            <dd>{names.join(separator) || t.nobody}</dd>
          </div>
        )
      })}
    </dl>
  )
}
