import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a condition; the test's own time limit ends it. */
export async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20)
}
