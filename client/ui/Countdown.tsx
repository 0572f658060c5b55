import { spanInDigits } from '../text/dates.ts'
import css from './Countdown.module.css'
import { cx } from './cx.ts'

interface Props {
  /** E.g. 还剩 */
  readonly label: string
  readonly leftMs: number
  /** Below this it is amber; at zero red and `overLabel` in words. */
  readonly soonMs?: number
  readonly overLabel?: string
}

/** Time that runs out. The caller ticks, by the server's clock. */
export function Countdown({ label, leftMs, soonMs = 10_000, overLabel }: Props) {
  const over = leftMs <= 0
  return (
    <span
      className={cx(css['countdown'], over ? css['over'] : leftMs <= soonMs && css['soon'])}
      role="timer"
    >
      {over && overLabel ? overLabel : `${label} ${spanInDigits(leftMs)}`}
    </span>
  )
}
