import { useEffect } from 'react'
import { useVersion } from '../../live/version.ts'

const LEAST_BETWEEN = 10 * 60_000
const KEY = 'screenReloadedAt'

/**
 * Nobody is there to press 更新: a page that is too old to be served reloads by itself, a merely older
 * one when no meeting is going on. Never twice in ten minutes, whatever the server says.
 */
export const useFreshPage = (isMeeting: boolean): void => {
  const version = useVersion()
  const isDue = version === 'required' || (version === 'available' && !isMeeting)
  useEffect(() => {
    if (!isDue || Date.now() - lastReload() < LEAST_BETWEEN) return
    sessionStorage.setItem(KEY, String(Date.now()))
    location.reload()
  }, [isDue])
}

const lastReload = (): number => Number(sessionStorage.getItem(KEY) ?? 0)
