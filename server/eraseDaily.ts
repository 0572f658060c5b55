import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { ErasedContact } from './store/eraseContacts.ts'

const DAY = 86_400_000

/**
 * Erases what is due, now and every day. Several servers may do it: what is erased is erased once.
 * Returns how to stop, which waits for a run under way.
 */
export const eraseDaily = (o: {
  erase: (now: number) => Promise<readonly ErasedContact[]>
  clock: Clock
  log: Log
  every?: number
}): (() => Promise<void>) => {
  const { log } = o
  const run = async () => {
    try {
      const erased = await o.erase(o.clock.now())
      for (const one of erased)
        log.info({ audit: 'contact.erased', ...one }, 'a contact was erased')
    } catch (err) {
      // Tomorrow is another day, and what is due stays due.
      log.error({ err }, 'contacts could not be erased')
    }
  }
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, o.every ?? DAY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
