/** Times in ms, and what is said of them. */
export class Times {
  readonly #values: number[] = []

  add(ms: number): void {
    this.#values.push(ms)
  }

  get count(): number {
    return this.#values.length
  }

  /** p50, p95, p99 and the longest, one decimal; NaN of nothing. */
  summary(): { p50: number; p95: number; p99: number; max: number } {
    const sorted = Float64Array.from(this.#values).sort()
    const at = (share: number) =>
      Math.round(
        (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN) * 10,
      ) / 10
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
  }
}
