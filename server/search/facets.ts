import type { Area } from '../auth/area.ts'
import type { Reader } from '../../domain/minutes/reading.ts'

// Whatever results are narrowed by stands among the tokens, too, so that one index answers all of it.
// A pair of characters has two of them, these have three and more: nobody types himself a right.

const LETTERS = {
  committee: 'c',
  subdistrict: 'T',
  district: 'D',
  kind: 'k',
  year: 'y',
  month: 'm',
  docNo: 'n',
  unit: 'u',
  category: 'g',
  outcome: 'o',
  owner: 'w',
  status: 's',
  reader: 'r',
} as const
export type Facet = keyof typeof LETTERS

export const facet = (name: Facet, value: string): string => `${LETTERS[name]}:${value}`

/** Of everything that a committee's seats may see on their board, whoever reads its minutes. */
export const SEATS = 'SEATS'
/** Of what the subdistrict sees of the issue list, by its titles. */
export const SUBDISTRICT = 'SUBDISTRICT'

export const areaFacet = ({ tier, area }: Area): string =>
  facet(tier === 'DISTRICT' ? 'district' : 'subdistrict', area)

export const readerFacet = (reader: Reader | typeof SEATS | typeof SUBDISTRICT): string =>
  facet('reader', reader)

/** `2026-11` and `11` of 〔2026〕11号, however the brackets are typed; undefined where it is no number. */
export const docNoFacets = (docNo: string): readonly string[] => {
  const [year, number] = docNo.normalize('NFKC').match(/\d+/gu) ?? []
  if (year === undefined) return []
  if (number === undefined) return [facet('docNo', `${Number(year)}`)]
  return [facet('docNo', `${Number(year)}-${Number(number)}`), facet('docNo', `${Number(number)}`)]
}
