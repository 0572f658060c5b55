import type { Area } from '../auth/area.ts'
import { tierInWords } from '../auth/area.ts'
import type { Auth } from '../auth/createAuth.ts'
import type { Areas } from '../store/areas.ts'

/** An area of this installation, and how its superior gets in. */
export interface AreaAccess extends Area {
  readonly name: string
  readonly committees: number
  readonly links: number
  readonly lastUsedAt?: number
}

/** What the technical administrator does for superiors [P5] [P12]: links, and nothing else. */
export const createAreaDesk = (o: { auth: Auth; areas: Areas }) => {
  const exists = async (area: Area): Promise<boolean> =>
    (await o.areas.all()).some((a) => a.tier === area.tier && a.area === area.area)
  const holderOf = ({ tier, area }: Area) => ({ tier, area })

  return {
    async list(): Promise<readonly AreaAccess[]> {
      const all = await o.areas.all()
      return Promise.all(
        all.map(async (area) => {
          const links = await o.auth.listLinks(holderOf(area))
          const used = links.flatMap((l) => l.lastUsedAt ?? [])
          return {
            ...area,
            name: tierInWords(area),
            links: links.length,
            ...(used.length > 0 ? { lastUsedAt: Math.max(...used) } : {}),
          }
        }),
      )
    },

    /** Undefined where no committee lies in such an area. */
    async issueLink(area: Area, adminId: string, replace: boolean) {
      if (!(await exists(area))) return undefined
      const order = { holder: holderOf(area), name: tierInWords(area), createdBy: adminId, replace }
      const { token, expiresAt } = await o.auth.issueLink(order)
      return { token, expiresAt }
    },

    async revokeLinks(area: Area): Promise<boolean> {
      if (!(await exists(area))) return false
      await o.auth.revokeLinks(holderOf(area))
      return true
    },
  }
}
export type AreaDesk = ReturnType<typeof createAreaDesk>
