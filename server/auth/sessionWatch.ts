import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { LiveSessions } from './LiveSessions.ts'
import { DAY } from './sessionLife.ts'
import type { AuthStorage } from './storage.ts'

const EVERY = 5_000
const HOUR = 3_600_000

type SessionWatchParts = {
  readonly storage: AuthStorage
  readonly clock: Clock
  readonly live: LiveSessions
  readonly log: Log
  readonly every?: number | undefined
}

/** Ends sessions when their time is over and, once an hour, clears what nobody will use again. */
export function startSessionWatch({
  storage,
  clock,
  live,
  log,
  every = EVERY,
}: SessionWatchParts): () => void {
  let purgedAt = clock.now()

  async function purge(now: number): Promise<void> {
    await storage.sessions.purge(now)
    await storage.accounts.purgeGuests(now - 7 * DAY)
  }

  const timer = setInterval(() => {
    const now = clock.now()
    live.endOverdue()
    if (now - purgedAt < HOUR) return
    purgedAt = now
    purge(now).catch((fault: unknown) => log.warn({ err: fault }, 'old sessions were not cleared'))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
