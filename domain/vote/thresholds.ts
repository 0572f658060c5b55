import type { Settings, Share } from '../committee/Settings.ts'

// Integers only: a ratio of floating-point numbers has no place where a vote is decided.

/** [V1] How many of `base` must be here. */
export const quorumNeeded = (base: number, { num, den, inclusive }: Share): number =>
  inclusive ? Math.floor((base * num + den - 1) / den) : Math.floor((base * num) / den) + 1

/** [V1] The quorum of an ordinary or a major motion. */
export const quorumOf = (base: number, settings: Settings, major: boolean): number =>
  quorumNeeded(base, major ? settings.quorum.major : settings.quorum.ordinary)

/** [V2] How many votes in favour a motion needs. */
export const passNeeded = (base: number, { num, den, strictlyMore }: Settings['pass']): number =>
  strictlyMore ? Math.floor((base * num) / den) + 1 : Math.floor((base * num + den - 1) / den)
