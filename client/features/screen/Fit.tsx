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
  const t = useText(screenText)
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const [isSmall, setSmall] = useState(false)
  const [pages, setPages] = useState(1)
  const [page, setPage] = useState(0)
  const shown = page % pages

  useLayoutEffect(() => {
    setSmall(false)
    setPages(1)
    setPage(0)
  }, [resetKey, room])
  // After every render: what is inside may have changed. It settles, because pages need room for their
  // number and so never become fewer by being counted.
  useLayoutEffect(() => {
    const needed = view.current ? pagesOf(view.current) : 1
    if (needed > 1 && !isSmall) setSmall(true)
    else if (needed !== pages) setPages(needed)
    view.current?.scrollTo({ left: leftOf(view.current, shown), behavior: 'instant' })
  })
  useEffect(() => {
    if (pages < 2) return undefined
    const timer = setInterval(() => setPage((n) => n + 1), PAGE_STAYS)
    return () => clearInterval(timer)
  }, [pages, resetKey])

  return (
    <div ref={frame} className={css['frame']}>
      <div ref={view} className={cx(css['view'], isSmall && css['small'])} data-fit={pages}>
        {children}
      </div>
      {pages > 1 && <p className={css['pages']}>{t.page(shown + 1, pages)}</p>}
    </div>
  )
}

const useRoom = (frame: { readonly current: HTMLElement | null }): string => {
  const [room, setRoom] = useState('')
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const look = () => setRoom(`${element.clientWidth} ${element.clientHeight}`)
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [frame])
  return room
}

const gapOf = (view: HTMLElement): number => parseFloat(getComputedStyle(view).columnGap) || 0
const pagesOf = (view: HTMLElement): number => {
  const gap = gapOf(view)
  return Math.max(1, Math.round((view.scrollWidth + gap) / Math.max(1, view.clientWidth + gap)))
}
const leftOf = (view: HTMLElement, page: number): number => page * (view.clientWidth + gapOf(view))
