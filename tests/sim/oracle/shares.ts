import type { Settings } from '../../../domain/committee/Settings.ts'

// Thresholds by trying, not by formula: the smallest number for which the sentence is true.

const smallest = (holds: (n: number) => boolean): number => {
  let n = 0
  while (!holds(n)) n += 1
  return n
}

/** How many make a quorum of `base`. */
export const quorum = (base: number, rules: Settings, major: boolean): number => {
  const { num, den, inclusive } = major ? rules.quorum.major : rules.quorum.ordinary
  return smallest((n) => (inclusive ? n * den >= base * num : n * den > base * num))
}

/** How many in favour pass a motion; never nobody. */
export const needed = (base: number, { pass: { num, den, strictlyMore } }: Settings): number =>
  Math.max(
    1,
    smallest((n) => (strictlyMore ? n * den > base * num : n * den >= base * num)),
  )
