import { pairId } from '../../domain/ids.ts'
import type { Tier } from './storage.ts'

// What a superior's account belongs to. Subdistricts of two districts may have the same name, so that
// a subdistrict is known by both.

/** What a tier sees of: a district, or a subdistrict of one. */
export interface Area {
  readonly tier: Tier
  readonly area: string
}

interface Names {
  readonly subdistrictName?: string | null | undefined
  readonly districtName?: string | null | undefined
}

/** The areas that a committee lies in, the smaller one first. */
export const areasOf = ({ subdistrictName, districtName }: Names): readonly Area[] => [
  ...(subdistrictName
    ? [{ tier: 'SUBDISTRICT' as const, area: pairId(districtName ?? '', subdistrictName) }]
    : []),
  ...(districtName ? [{ tier: 'DISTRICT' as const, area: districtName }] : []),
]

/** Does a committee of these names lie in the area? */
export const liesIn = (names: Names, { tier, area }: Area): boolean =>
  areasOf(names).some((a) => a.tier === tier && a.area === area)

/** The names that the committees of an area bear. */
export const namesOf = ({
  tier,
  area,
}: Area): { districtName?: string; subdistrictName?: string } => {
  if (tier === 'DISTRICT') return { districtName: area }
  const [districtName = '', subdistrictName = ''] = area.split('/').map(decodeURIComponent)
  return { ...(districtName ? { districtName } : {}), subdistrictName }
}

/** 古榕街道党工委, 巴山区委组织部 */
export const tierInWords = (area: Area): string => {
  const { districtName = '', subdistrictName } = namesOf(area)
  return subdistrictName ? `${subdistrictName}党工委` : `${districtName}委组织部`
}
