import { partsOf } from '../../domain/time.ts'
import { facet } from './facets.ts'

/** Months and years as tokens of which an entry has one; undefined: whenever it was. */
export type Window = readonly string[] | undefined

/** Clocks differ, and the demonstration's meetings may be yet to come. */
const YEARS_AHEAD = 3

/**
 * Newer results come first, and a word that is everywhere has enough of them in the last two months:
 * what has to be read then does not grow with the years. Rarer words are looked for further back, and
 * the rare ones everywhere, where the index leaves little to read.
 */
export const windowsOf = (now: number, year: number | undefined): readonly Window[] => {
  const here = partsOf(now)
  const ahead = Array.from({ length: YEARS_AHEAD }, (_, n) => facet('year', `${here.year + n + 1}`))
  if (year !== undefined && year < here.year) return [monthsUpTo(year, 12, 3), undefined]
  const recent = [2, 8].map((n) => [...monthsUpTo(here.year, here.month + 1, n + 1), ...ahead])
  if (year !== undefined) return [...recent.slice(0, 1), undefined]
  const years = Array.from({ length: 3 }, (_, n) => facet('year', `${here.year - n}`))
  return [...recent, [...years, ...ahead], undefined]
}

/** The last `n` months up to this one; a month of 13 is the first of the next year. */
const monthsUpTo = (year: number, month: number, n: number): readonly string[] =>
  Array.from({ length: n }, (_, back) => {
    const months = year * 12 + month - 1 - back
    return facet('month', `${Math.floor(months / 12)}-${(months % 12) + 1}`)
  })
