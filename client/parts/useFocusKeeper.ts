import type { RefObject } from 'react'
import { useEffect } from 'react'

/**
 * A button that has done its work is often taken off the page, and the keyboard's place with it. This
 * gives the focus to the nearest part that is still there: the panel, at last the page's main part.
 */
export const useFocusKeeper = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    let way: readonly HTMLElement[] = []
    const remember = (event: FocusEvent) => {
      way = event.target instanceof HTMLElement ? pathOf(event.target, element) : []
    }
    const restore = () => {
      const [last, ...around] = way
      const isLost = document.activeElement === document.body || document.activeElement === null
      if (!last || last.isConnected || !isLost) return
      way = []
      for (const part of around) if (part.isConnected && takesFocus(part)) return
    }
    const watch = new MutationObserver(restore)
    watch.observe(element, { childList: true, subtree: true })
    element.addEventListener('focusin', remember)
    return () => {
      watch.disconnect()
      element.removeEventListener('focusin', remember)
    }
  }, [root])
}

const pathOf = (from: HTMLElement, to: HTMLElement): readonly HTMLElement[] => {
  const path: HTMLElement[] = []
  for (let at: HTMLElement | null = from; at && at !== to.parentElement; at = at.parentElement)
    path.push(at)
  return path
}

const takesFocus = (part: HTMLElement): boolean => {
  if (!part.matches('section,main,dialog[open]')) return false
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
  return document.activeElement === part
}
