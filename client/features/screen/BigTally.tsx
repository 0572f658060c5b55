import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { Tally } from '../../../domain/vote/Motion.ts'
import { ChoiceMark } from '../../parts/ChoiceMark.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import css from './BigTally.module.css'
import { screenText } from './screen.text.ts'

/** The counts of a vote in figures that are read from the last row, over one bar as long as 应到. */
export function BigTally({ tally }: { readonly tally: Tally }) {
  const t = useText(screenText)
  const words = useText(voteWords)
  const { approve, against, abstain, notVoted, base, passNeeded } = tally
  const counts: readonly (readonly [Choice, number])[] = [
    ['APPROVE', approve],
    ['AGAINST', against],
    ['ABSTAIN', abstain],
  ]
  const share = (n: number) => `${Math.min(100, (n / Math.max(1, base)) * 100)}%`
  return (
    <div className={css['tally']}>
      <dl className={css['counts']} aria-label={t.result}>
        {counts.map(([choice, n]) => (
          <div key={choice} className={cx(css['count'], css[choice])}>
            <dt>
              <ChoiceMark choice={choice} /> {words.choice[choice]}
            </dt>
            <dd>{n}</dd>
          </div>
        ))}
        <div className={cx(css['count'], css['none'])}>
          <dt>{t.notVoted}</dt>
          <dd>{notVoted}</dd>
        </div>
      </dl>
      <div className={css['track']} aria-hidden>
        {counts.map(([choice, n]) => (
          <span key={choice} className={cx(css['bar'], css[choice])} style={{ width: share(n) }} />
        ))}
        <span className={css['needed']} style={{ left: share(passNeeded) }} />
      </div>
    </div>
  )
}
