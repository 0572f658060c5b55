/** Chance that can be repeated. */
export interface Random {
  /** A whole number from 0 to `n` - 1. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const below = (n: number) => {
    state = (state + 0x9e3779b9) >>> 0
    let x = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
    return ((x ^ (x >>> 16)) >>> 0) % n
  }
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    shuffled(list) {
      const all = [...list]
      for (let n = all.length - 1; n > 0; n -= 1) {
        const other = below(n + 1)
        ;[all[n], all[other]] = [all[other]!, all[n]!]
      }
      return all
    },
  }
}
