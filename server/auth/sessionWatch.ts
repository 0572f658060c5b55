import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { LiveSessions } from './LiveSessions.ts'
import type { SessionCheck } from './sessionCheck.ts'
import { DAY } from './sessionLife.ts'
import type { AuthStorage } from './storage.ts'

/** Whatever ends a session, its connections are closed within a second. */
const EVERY = 500
const HOUR = 3_600_000

type SessionWatchParts = {
  readonly storage: AuthStorage
  readonly clock: Clock
  readonly live: LiveSessions
  readonly check: SessionCheck
  readonly log: Log
  readonly every?: number | undefined
}

/**
 * Ends sessions when their time is over, also by another node's word, and warns of it; once an hour
 * clears what nobody will use again.
 */
export function startSessionWatch({
  storage,
  clock,
  live,
  check,
  log,
  every = EVERY,
}: SessionWatchParts): () => void {
  let purgedAt = clock.now()
  let isChecking = false

  /** First what is in use is prolonged: nobody is warned of an end that will not come. */
  async function lookAfterConnected(): Promise<void> {
    if (isChecking) return
    isChecking = true
    // While the database is away nothing can be committed either, and the next round asks again.
    await check().catch((fault: unknown) => log.debug({ err: fault }, 'sessions were not checked'))
    live.warn()
    isChecking = false
  }

  async function purge(now: number): Promise<void> {
    await storage.sessions.purge(now)
    await storage.accounts.purgeGuests(now - 7 * DAY)
  }

  const timer = setInterval(() => {
    const now = clock.now()
    live.endOverdue()
    void lookAfterConnected()
    if (now - purgedAt < HOUR) return
    purgedAt = now
    purge(now).catch((fault: unknown) => log.warn({ err: fault }, 'old sessions were not cleared'))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
