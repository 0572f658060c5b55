import { setTimeout as sleep } from 'node:timers/promises'
import type { Crowd } from './Crowd.ts'

const HOW_MANY = 8
const PATIENCE = 5_000

/** Presses that were answered long ago come again, some of them as if for the first time. */
export const repeatSome = async ({ voters, testimony }: Crowd): Promise<void> => {
  const told = [...testimony.told.values()]
  const picked = Array.from({ length: Math.min(HOW_MANY, told.length) }, () => {
    return told[Math.floor(Math.random() * told.length)]
  })
  const repeating = picked.map(async (one, n) => {
    const voter = voters.find((v) => v.committeeId === one?.committeeId && v.seatId === one.seatId)
    if (!one || !voter) return
    const { again: _, ...first } = one.press
    await voter.repeat(n % 2 === 0 ? { ...first, again: true } : first)
  })
  await Promise.race([Promise.all(repeating), sleep(PATIENCE, undefined, { ref: false })])
}
