/** The only place that reads the server's wall clock; rehearsals put their own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export const wallClock: Clock = { now: () => Date.now() }
