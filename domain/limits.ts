import type { Refusal } from './refusal.ts'
import { refuse } from './refusal.ts'

/**
 * [P11] How many there may be: far above what people need, and low enough that nobody can fill the room,
 * the board or a record by pressing one button again and again.
 */
export const MOST = {
  issuesOnList: 500,
  itemsOfMeeting: 500,
  requestsOfSeat: 10,
  motionsOnItem: 100,
  motionsOfSeatOnItem: 20,
  opinionsOfSeatOnItem: 20,
  speechesOfSeat: 100,
  staysOfSeat: 100,
  chairChanges: 100,
  tasksOnItem: 100,
  whistlesOnItem: 20,
  visitsOfIssue: 100,
  seats: 2_000,
} as const

/** Refuses where there are so many already that one more would be beyond the limit. */
export const full = (limit: keyof typeof MOST, count: number): Refusal | undefined =>
  count >= MOST[limit] ? refuse('LIMIT_REACHED', { max: MOST[limit] }) : undefined

/** How many of them are meant. */
export const count = <T>(records: Iterable<T>, isMeant: (record: T) => boolean): number => {
  let n = 0
  for (const record of records) if (isMeant(record)) n += 1
  return n
}
