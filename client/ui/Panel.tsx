import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './cx.ts'
import css from './Panel.module.css'

interface Props {
  readonly title?: string
  /** Rank of the heading on this page. */
  readonly level?: 2 | 3 | 4
  /** Beside the title, at the right. */
  readonly aside?: ReactNode
  /** `plain` has no frame; `marked` has the brand's line for the one that matters now. */
  readonly look?: 'card' | 'plain' | 'marked'
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part of a page with its heading. */
export function Panel({ title, level = 2, aside, look = 'card', className, children }: Props) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section
      className={cx(css['panel'], css[look], className)}
      aria-labelledby={title ? id : undefined}
    >
      {(title || aside) && (
        <header className={css['head']}>
          {title && <Heading id={id}>{title}</Heading>}
          {aside && <div className={css['aside']}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
