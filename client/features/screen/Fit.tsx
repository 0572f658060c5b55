import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import css from './Fit.module.css'
import { screenText } from './screen.text.ts'

/** How long each page stays, ms. */
const PAGE_STAYS = 10_000

interface Props {
  /** Another value begins again, large and at the first page. */
  readonly resetKey: string
  readonly children: ReactNode
}

/**
 * Fills the room that is left and never more: text that is too long shrinks one step, and if that is
 * not enough it turns its pages by itself. Pages are columns, so no line is ever cut in two.
 */
export function Fit({ resetKey, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState('')
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const look = () => setRoom(`${element.clientWidth} ${element.clientHeight}`)
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={frame} className={css['frame']}>
      <Pages key={`${resetKey} ${room}`}>{children}</Pages>
    </div>
  )
}

function Pages({ children }: { readonly children: ReactNode }) {
  const t = useText(screenText)
  const view = useRef<HTMLDivElement>(null)
  const [isSmall, setSmall] = useState(false)
  const [pages, setPages] = useState(1)
  const [page, setPage] = useState(0)
  const shown = page % pages

  // It settles: pages need room for their number, and so never become fewer by being counted.
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return undefined
    const measure = () => {
      const needed = pagesIn(element)
      if (needed > 1 && !isSmall) setSmall(true)
      else if (needed !== pages) setPages(needed)
    }
    measure()
    const watch = new MutationObserver(measure)
    watch.observe(element, { childList: true, characterData: true, subtree: true })
    return () => watch.disconnect()
  }, [isSmall, pages])
  useLayoutEffect(() => {
    const element = view.current
    if (element) element.scrollLeft = shown * (element.clientWidth + gapOf(element))
  }, [shown])
  useEffect(() => {
    if (pages < 2) return undefined
    const timer = setInterval(() => setPage((n) => n + 1), PAGE_STAYS)
    return () => clearInterval(timer)
  }, [pages])

  return (
    <>
      <div ref={view} className={cx(css['view'], isSmall && css['small'])} data-pages={pages}>
        {children}
      </div>
      {pages > 1 && <p className={css['pages']}>{t.page(shown + 1, pages)}</p>}
    </>
  )
}

const gapOf = (view: HTMLElement): number => parseFloat(getComputedStyle(view).columnGap) || 0
const pagesIn = (view: HTMLElement): number => {
  const gap = gapOf(view)
  return Math.max(1, Math.round((view.scrollWidth + gap) / Math.max(1, view.clientWidth + gap)))
}
