const SHORTEST = 500
const LONGEST = 8_000

/**
 * How long to wait (ms, 500…8,000) before the next try after `failures` ≥ 1 of them. Random, or all
 * pages of a meeting would come back in the same instant after a restart of the server.
 */
export const backoff = (failures: number, random: () => number = Math.random): number => {
  const top = Math.min(LONGEST, SHORTEST * 2 ** failures)
  return SHORTEST + random() * (top - SHORTEST)
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
