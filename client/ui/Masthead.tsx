import type { ReactNode } from 'react'
import css from './Masthead.module.css'

interface Props {
  /** The committee's or the product's name, as on the head of a document. */
  readonly name: ReactNode
  /** One line under it: the meeting, its time and place. */
  readonly line?: ReactNode
  /** At the right: saving state, switches. */
  readonly aside?: ReactNode
}

/** The head of every page: a name in red over the double rule of an official document. */
export const Masthead = ({ name, line, aside }: Props) => (
  <header className={css['masthead']}>
    <div className={css['inner']}>
      <div className={css['words']}>
        <div className={css['name']}>{name}</div>
        {line && <div className={css['line']}>{line}</div>}
      </div>
      {aside && <div className={css['aside']}>{aside}</div>}
    </div>
  </header>
)
