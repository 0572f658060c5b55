import type { PrismaClient } from '../../prisma/generated/client.ts'

/** How a seat, or the big screen (`''`), gets in: its working links and its user name. */
export interface Access {
  readonly links: number
  readonly lastUsedAt?: number
  readonly username?: string
  /** Nobody gets in as this seat until the administrator allows it again. */
  readonly isClosed?: true
}

export type Committees = ReturnType<typeof committees>

/** What the administrator looks up about the committees of this installation. */
export const committees = (prisma: PrismaClient) => ({
  async list(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const select = { id: true, name: true }
    return prisma.committee.findMany({ select, orderBy: { name: 'asc' } })
  },

  /** By seat; `now` decides which links still work. */
  async access(committeeId: string, now: number): Promise<ReadonlyMap<string, Access>> {
    const users = await prisma.user.findMany({
      where: { committeeId, kind: { in: ['SEAT', 'SCREEN'] } },
      select: {
        subjectId: true,
        username: true,
        disabledAt: true,
        links: {
          where: { revokedAt: null, expiresAt: { gt: new Date(now) } },
          select: { lastUsedAt: true },
        },
      },
    })
    const bySeat = new Map<string, Access>()
    for (const { subjectId, username, links, disabledAt } of users) {
      const known = bySeat.get(subjectId ?? '')
      const used = links.flatMap((l) => (l.lastUsedAt ? [l.lastUsedAt.getTime()] : []))
      const lastUsedAt = Math.max(known?.lastUsedAt ?? 0, ...used)
      const name = username ?? known?.username
      bySeat.set(subjectId ?? '', {
        links: links.length + (known?.links ?? 0),
        ...(lastUsedAt > 0 ? { lastUsedAt } : {}),
        ...(name === undefined ? {} : { username: name }),
        ...(disabledAt === null ? {} : { isClosed: true as const }),
      })
    }
    return bySeat
  },
})
