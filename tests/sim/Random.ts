/** Random numbers that a seed decides (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** 0 … n-1 */
  int(n: number): number {
    return Math.floor(this.next() * n)
  }

  /** Both ends included. */
  between(from: number, to: number): number {
    return from + this.int(to - from + 1)
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  /** One of the list; undefined where it is empty. */
  some<T>(list: readonly T[]): T | undefined {
    return list[this.int(list.length)]
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T
  }

  /** A key, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    let sum = 0
    for (const key in weights) sum += weights[key]
    let left = this.next() * sum
    for (const key in weights) if ((left -= weights[key]) < 0) return key
    throw new Error('nothing has a weight')
  }
}
