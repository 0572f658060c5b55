import { useEffect, useReducer } from 'react'

// The device's clock may be wrong by days. What the server said last, plus the time since then on a
// clock that nobody can set, is right to within the way of one message.
let offset: number | undefined
const ticks = (): number => performance.now()

/** The server's time in ms since 1970, as near as this page knows; the device's before it knows. */
export const serverNow = (): number => (offset === undefined ? Date.now() : ticks() + offset)

/** A message from the server said its time. `anew` after a connection: what was known may be stale. */
export const hearServerTime = (at: number, anew = false): void => {
  const heard = at - ticks()
  // Every message is late by its way here: the largest value is the one that was late the least.
  offset = anew || offset === undefined ? heard : Math.max(offset, heard)
}

/** The server's time; renders again every so many ms, not at all while undefined. */
export const useNow = (everyMs: number | undefined): number => {
  const [, render] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    if (everyMs === undefined) return undefined
    // Aligned to the server's clock, so that all screens of the hall change in the same moment.
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      timer = setTimeout(
        () => {
          render()
          plan()
        },
        everyMs - (serverNow() % everyMs) + 1,
      )
    }
    plan()
    return () => clearTimeout(timer)
  }, [everyMs])
  return serverNow()
}
