import { useEffect } from 'react'

/** Less than this is a trembling thumb, px. */
const FAR = 48
/** A fling goes on after the finger has left, ms. */
const BY_HAND = 700
const KEYS = ['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End', ' ']

/** Tells when the person has scrolled the page, not the program and not a growing page. */
export const useScrolledByHand = (onScrolled: () => void): void => {
  useEffect(() => {
    let until = 0
    // Where the program left the page. The browser scrolls before it tells of the wheel.
    let from = window.scrollY
    const touch = () => (until = Date.now() + BY_HAND)
    const key = (event: KeyboardEvent) => {
      if (KEYS.includes(event.key) && event.target === document.body) touch()
    }
    // The scroll bar belongs to the document's element itself.
    const bar = (event: MouseEvent) => event.target === document.documentElement && touch()
    const scrolled = () => {
      if (Date.now() > until) from = window.scrollY
      else if (Math.abs(window.scrollY - from) > FAR) onScrolled()
    }
    const passive = { passive: true }
    addEventListener('wheel', touch, passive)
    addEventListener('touchmove', touch, passive)
    addEventListener('keydown', key)
    addEventListener('mousedown', bar)
    addEventListener('scroll', scrolled, passive)
    return () => {
      removeEventListener('wheel', touch)
      removeEventListener('touchmove', touch)
      removeEventListener('keydown', key)
      removeEventListener('mousedown', bar)
      removeEventListener('scroll', scrolled)
    }
  }, [onScrolled])
}
