import { useEffect } from 'react'

/**
 * What was pressed made another page of this one, and took the focused button along: the new page's
 * main part gets the focus, so that the keyboard goes on from there. Nobody else's focus is taken.
 */
export const useFocusMain = (): void => {
  useEffect(() => {
    const hasNone = document.activeElement === document.body || document.activeElement === null
    if (hasNone) document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
}
