import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './Table.module.css'

interface Props {
  /** Read out before the table; seen with `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  /** Numbers of rows are many: less air. */
  readonly dense?: boolean
  /** `<thead>` and `<tbody>`. Cells of numbers take the class `number`. */
  readonly children: ReactNode
}

/** A table that scrolls inside its frame where it is too wide, by finger and by keyboard. */
export const Table = ({ caption, showCaption, dense, children }: Props) => (
  // What scrolls must be reached by the keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={css['frame']} role="region" aria-label={caption} tabIndex={0}>
    <table className={cx(css['table'], dense && css['dense'])}>
      <caption className={showCaption ? css['caption'] : 'visually-hidden'}>{caption}</caption>
      {children}
    </table>
  </div>
)
