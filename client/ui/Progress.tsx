import css from './Progress.module.css'
import { cx } from './cx.ts'

interface Props {
  readonly label: string
  readonly value: number
  readonly max: number
  /** Said instead of a percentage, e.g. 已投9人，共11人. */
  readonly words?: string
  readonly tone?: 'blue' | 'green' | 'amber' | 'brand'
}

export const Progress = ({ label, value, max, words, tone = 'blue' }: Props) => (
  <div
    className={css['track']}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={max}
    aria-valuenow={value}
    aria-valuetext={words}
  >
    <div
      className={cx(css['bar'], css[tone])}
      style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }}
    />
  </div>
)
