import type { Choice } from '../../domain/vote/Ballot.ts'
import type { Tally } from '../../domain/vote/Motion.ts'
import { useText } from '../text/defineText.ts'
import { cx } from '../ui/cx.ts'
import { ChoiceMark } from './ChoiceMark.tsx'
import css from './TallyBars.module.css'
import { voteWords } from './voteWords.text.ts'

interface Props {
  readonly tally: Pick<
    Tally,
    'approve' | 'against' | 'abstain' | 'notVoted' | 'base' | 'passNeeded'
  >
}

/** The counts of a closed vote, with the line that 赞成 had to reach; as large as its font. */
export function TallyBars({ tally }: Props) {
  const t = useText(voteWords)
  const { approve, against, abstain, notVoted, base, passNeeded } = tally
  const needed = `${Math.min(100, (passNeeded / Math.max(1, base)) * 100)}%`
  return (
    <dl className={css['tally']} aria-label={t.tallyTitle}>
      <Row choice="APPROVE" votes={approve} base={base} needed={needed} />
      <Row choice="AGAINST" votes={against} base={base} />
      <Row choice="ABSTAIN" votes={abstain} base={base} />
      <div className={css['row']}>
        <dt className={css['word']}>
          <span className={css['noMark']} />
          {t.notVoted}
        </dt>
        <dd className={css['figure']}>{t.people(notVoted)}</dd>
      </div>
    </dl>
  )
}

interface RowProps {
  readonly choice: Choice
  readonly votes: number
  readonly base: number
  readonly needed?: string
}

function Row({ choice, votes, base, needed }: RowProps) {
  const t = useText(voteWords)
  return (
    <div className={cx(css['row'], css[choice])}>
      <dt className={css['word']}>
        <ChoiceMark choice={choice} />
        {t.choice[choice]}
      </dt>
      <dd className={css['figure']}>{t.votes(votes)}</dd>
      <dd className={css['track']} aria-hidden>
        <span className={css['bar']} style={{ width: `${(votes / Math.max(1, base)) * 100}%` }} />
        {needed && <span className={css['needed']} style={{ left: needed }} />}
      </dd>
    </div>
  )
}
