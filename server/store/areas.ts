import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Area } from '../auth/area.ts'
import { areasOf, liesIn, namesOf } from '../auth/area.ts'

/** A committee as its superiors see it. */
export interface AreaCommittee {
  readonly id: string
  readonly name: string
  readonly communityName: string
  readonly subdistrictName?: string
}

export type Areas = ReturnType<typeof areas>

/** Which committees lie in which areas. */
export const areas = (prisma: PrismaClient) => ({
  /** The committees of an area, by subdistrict and name. */
  async committees(area: Area): Promise<readonly AreaCommittee[]> {
    const rows = await prisma.committee.findMany({
      where: namesOf(area),
      orderBy: [{ subdistrictName: 'asc' }, { name: 'asc' }],
    })
    return rows
      .filter((row) => liesIn(row, area))
      .map(({ committeeId: id, name, communityName, subdistrictName }) => ({
        ...{ id, name, communityName },
        ...(subdistrictName ? { subdistrictName } : {}),
      }))
  },

  /** Every area that some committee lies in, with the number of its committees. */
  async all(): Promise<readonly (Area & { readonly committees: number })[]> {
    const select = { subdistrictName: true, districtName: true }
    const rows = await prisma.committee.findMany({ select })
    const byArea = new Map<string, Area & { committees: number }>()
    for (const area of rows.flatMap(areasOf)) {
      const key = JSON.stringify([area.tier, area.area])
      byArea.set(key, { ...area, committees: (byArea.get(key)?.committees ?? 0) + 1 })
    }
    return [...byArea.values()]
  },
})
