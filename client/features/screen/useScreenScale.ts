import { useEffect } from 'react'

/**
 * One rem is 1.9 % of the window's height, or of what a 16:9 window of this width would have: the same
 * picture on every projector, and nothing is wider than the window.
 */
const REM = 'min(1.9vh, 1.07vw)'

export const useScreenScale = (): void => {
  useEffect(() => {
    const root = document.documentElement
    const before = root.style.fontSize
    root.style.fontSize = REM
    return () => {
      root.style.fontSize = before
    }
  }, [])
}
