import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What is generated, and where. */
export interface GenerateOptions {
  readonly committees: number
  readonly years: number
  readonly issuesPerMonth: number
  readonly districts: number
  readonly seed: number
  /** A folder for an embedded database of its own; kept, and used again. */
  readonly data: string
  /** Throws away what the folder holds. */
  readonly fresh: boolean
}

/** `--committees 313 --years 10 --issues 5 --districts 1 --seed 1 --data data/bench --fresh` */
export const readOptions = (args: readonly string[]): GenerateOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      committees: { type: 'string', default: '313' },
      years: { type: 'string', default: '10' },
      issues: { type: 'string', default: '5' },
      districts: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      data: { type: 'string', default: 'data/bench' },
      fresh: { type: 'boolean', default: false },
    },
  })
  return {
    committees: count(values.committees),
    years: count(values.years),
    issuesPerMonth: count(values.issues),
    districts: count(values.districts),
    seed: count(values.seed),
    data: resolve(values.data),
    fresh: values.fresh,
  }
}

const count = (text: string): number => {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > 100_000) throw new Error(`not a number: ${text}`)
  return n
}
