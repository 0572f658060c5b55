import type { Settings } from '../../domain/committee/Settings.ts'
import { shortfallInWords } from '../../domain/minutes/tallyInWords.ts'
import type { Tally } from '../../domain/vote/Motion.ts'
import { outcomeOfTally } from '../../domain/vote/tally.ts'
import { useText } from '../text/defineText.ts'
import { useLanguage } from '../text/language.ts'
import { cx } from '../ui/cx.ts'
import css from './VerdictLine.module.css'
import { shortfallInEnglish } from './shortfallInEnglish.ts'
import { voteWords } from './voteWords.text.ts'

interface Props {
  readonly tally: Tally
  readonly settings: Settings
}

/** 未通过, and the sum behind it: 赞成9票，未超过应到会委员19人的半数（需10票）。 */
export function VerdictLine({ tally, settings }: Props) {
  const t = useText(voteWords)
  const language = useLanguage()
  const outcome = outcomeOfTally(tally)
  const shortfall =
    language === 'zh'
      ? `${shortfallInWords(tally, settings)}。`
      : shortfallInEnglish(tally, settings)
  return (
    <div className={cx(css['verdict'], css[outcome])} role="status">
      <strong className={css['word']}>{t.verdict[outcome]}</strong>
      <p className={css['sum']}>
        {tally.passed ? t.passed(tally.approve, tally.passNeeded) : shortfall}
        {tally.closeSplit && ` ${t.closeSplit}`}
      </p>
    </div>
  )
}
