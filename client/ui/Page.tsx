import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useText } from '../text/defineText.ts'
import { cx } from './cx.ts'
import css from './Page.module.css'
import { ui } from './ui.text.ts'

interface Props {
  /** The tab's title; the product's name is added. */
  readonly title: string
  /** A `<Masthead>`, mostly. */
  readonly head?: ReactNode
  /** `reading` is a column of text, `form` a narrow one in the middle, `full` the whole window. */
  readonly width?: 'reading' | 'form' | 'full'
  /** A `<TabBar>`; the page leaves room for it. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of every route: title, skip link, one `<main>`. */
export function Page({ title, head, width = 'reading', foot, children }: Props) {
  const t = useText(ui)
  useEffect(() => {
    document.title = `${title} · 议事板`
  }, [title])
  return (
    <div className={css['page']}>
      <a href="#main" className={css['skip']} onClick={focusMain}>
        {t.skip}
      </a>
      {head}
      <main
        id="main"
        tabIndex={-1}
        className={cx(css['main'], css[width], foot !== undefined && css['footed'])}
      >
        {children}
      </main>
      {foot}
    </div>
  )
}

// The address stays as it is: a fragment would be taken for a route's or a token's.
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
