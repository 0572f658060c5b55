import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 64rem)')

/** A window in which a table has room. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)

function subscribe(listener: () => void): () => void {
  // Safari 13 and older kernels have nothing else.
  if (!wide.addEventListener) {
    wide.addListener(listener)
    return () => wide.removeListener(listener)
  }
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
