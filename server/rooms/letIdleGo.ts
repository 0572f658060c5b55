import type { Rooms } from './Rooms.ts'

/** How long nobody has to be in a room before it is let go, and how often that is looked at, ms. */
export interface Idle {
  readonly after: number
  readonly every: number
}
const IDLE: Idle = { after: 10 * 60_000, every: 60_000 }

/** Lets rooms go whose committee nobody watches any more. Returns the way out. */
export const letIdleGo = (
  rooms: Pick<Rooms, 'unload'>,
  watched: () => ReadonlySet<string>,
  { after, every }: Idle = IDLE,
): (() => void) => {
  const timer = setInterval(() => {
    const now = watched()
    rooms.unload(after, (committeeId) => now.has(committeeId))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
