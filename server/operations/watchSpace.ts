import { statfs } from 'node:fs/promises'
import type { Log } from '../log.ts'
import type { Shortage } from '../rooms/Shortage.ts'

const EVERY = 1_000
const MEGABYTE = 1024 * 1024
/** Three of PostgreSQL's log segments: on a disk that is really full it could not even start again. */
const TOO_LITTLE = 48 * MEGABYTE
const ENOUGH = 64 * MEGABYTE

/** Looks at the disk of the embedded database, so that the board stops writing before it has to. */
export const watchSpace = (o: {
  readonly folder: string
  readonly shortage: Shortage
  readonly log: Log
}): (() => void) => {
  const { folder, shortage, log } = o
  const look = async () => {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    if (!shortage.isFull && free < TOO_LITTLE) {
      log.error({ folder, free }, 'the disk is nearly full: reading only')
      shortage.setFull(true)
    } else if (shortage.isFull && free >= ENOUGH) {
      log.warn({ folder, free }, 'there is room on the disk again')
      shortage.setFull(false)
    }
  }
  // A folder that cannot be looked at is no reason to stop the meeting.
  const timer = setInterval(() => void look().catch(() => {}), EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
