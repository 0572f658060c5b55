import css from './Avatar.module.css'
import { cx } from './cx.ts'

interface Props {
  readonly name: string
  /** Has an open page right now. */
  readonly online?: boolean
}

/** A person's mark: the surname. For show only; the name stands beside it or in the group's label. */
export const Avatar = ({ name, online }: Props) => (
  <span
    className={cx(css['avatar'], css[`hue${hueOf(name)}`], online && css['online'])}
    aria-hidden
  >
    {[...name][0] ?? '?'}
  </span>
)

const HUES = 5
const hueOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES
