import { useEffect } from 'react'

/** F fills the screen and F again leaves it: the page has no buttons, so that none is projected. */
export const useFullscreenKey = (): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() !== 'F' || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.fullscreenElement) void document.exitFullscreen()
      else document.documentElement.requestFullscreen?.().catch(() => undefined)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
