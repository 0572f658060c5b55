import { useEffect } from 'react'

/** Keeps the projector's computer awake. The lock ends with each hiding of the page, so it is asked anew. */
export const useWakeLock = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isHere = true
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      // Absent over plain http and in older browsers; refused when the battery is low.
      const granted = await requestLock()
      if (isHere) lock = granted
      else await granted?.release()
    }
    const again = () => void ask()
    document.addEventListener('visibilitychange', again)
    void ask()
    return () => {
      isHere = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}

const requestLock = (): Promise<WakeLockSentinel | undefined> => {
  const { wakeLock } = navigator as { wakeLock?: WakeLock }
  return wakeLock?.request('screen').catch(() => undefined) ?? Promise.resolve(undefined)
}
