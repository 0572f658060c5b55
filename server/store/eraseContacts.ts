import { CONTACT_DAYS, contactDueAt, hasEnded } from '../../domain/issue/contact.ts'
import type { IssueStatus } from '../../domain/issue/Issue.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'

interface IssueEnd {
  readonly status: IssueStatus
  readonly closedAt?: Date | null
  readonly mergedIntoId?: string | null
}
interface Held {
  readonly committeeId: string
  readonly issueId: string
  readonly consentAt: Date
  readonly deleteAfter: Date | null
  readonly deleteAfterDays: number | null
}
export interface ErasedContact {
  readonly committeeId: string
  readonly issueId: string
}

/**
 * [I14] Erases every contact that is due, by the tables and not by a room, which another server may
 * hold. Once an issue has ended its contact has a date; an issue that begins again takes it away.
 */
export const eraseContacts = async (
  prisma: PrismaClient,
  now: number,
): Promise<readonly ErasedContact[]> => {
  const held: readonly Held[] = await prisma.issueContact.findMany({
    where: { erasedAt: null },
    omit: { sealed: true, erasedAt: true },
  })
  const erased: ErasedContact[] = []
  for (const [committeeId, contacts] of byCommittee(held)) {
    const issues = await issuesOf(prisma, committeeId)
    const settled = await settledDays(prisma, committeeId)
    for (const contact of contacts) {
      const { issueId } = contact
      const where = { committeeId_issueId: { committeeId, issueId } }
      const due = dueOf(contact, endOf(issues, issueId), settled, now)
      if (due !== undefined && due <= now) {
        const data = { sealed: new Uint8Array(), erasedAt: new Date(now) }
        await prisma.issueContact.update({ where, data })
        erased.push({ committeeId, issueId })
      } else if (due !== contact.deleteAfter?.getTime())
        await prisma.issueContact.update({
          where,
          data: { deleteAfter: due === undefined ? null : new Date(due) },
        })
    }
  }
  // The old versions of the rows go from the table's file, too, as soon as nobody reads them.
  if (erased.length > 0) await prisma.$executeRaw`VACUUM "IssueContact"`
  return erased
}

/** Undefined while somebody may still be called back. */
const dueOf = (
  contact: Held,
  end: IssueEnd | undefined,
  settled: number | undefined,
  now: number,
): number | undefined => {
  // The shorter of what was promised and what the committee has settled since.
  const days = Math.min(contact.deleteAfterDays ?? Infinity, settled ?? Infinity)
  const kept = Number.isFinite(days) ? days : CONTACT_DAYS
  // No such issue: nobody will ever end it.
  if (!end) return contactDueAt(contact.consentAt.getTime(), kept)
  if (!hasEnded(end)) return undefined
  if (end.closedAt) return contactDueAt(end.closedAt.getTime(), kept)
  // Not accepted or withdrawn: the day on which we see it first counts.
  return contact.deleteAfter?.getTime() ?? contactDueAt(now, kept)
}

/** A merged issue ends with the one that it became part of: its reporter hears of that one. */
const endOf = (issues: ReadonlyMap<string, IssueEnd>, issueId: string): IssueEnd | undefined => {
  const seen = new Set<string>()
  let id = issueId
  for (;;) {
    const issue = issues.get(id)
    if (issue?.status !== 'MERGED' || !issue.mergedIntoId || seen.has(id)) return issue
    seen.add(id)
    id = issue.mergedIntoId
  }
}

const issuesOf = async (prisma: PrismaClient, committeeId: string) => {
  const select = { id: true, status: true, closedAt: true, mergedIntoId: true }
  const rows = await prisma.issue.findMany({ where: { committeeId }, select })
  return new Map(rows.map(({ id, ...end }) => [id, end as IssueEnd]))
}

const settledDays = async (
  prisma: PrismaClient,
  committeeId: string,
): Promise<number | undefined> => {
  const row = await prisma.committee.findFirst({
    where: { committeeId },
    select: { settings: true },
  })
  return (row?.settings as { deleteAfterDays?: number } | null | undefined)?.deleteAfterDays
}

const byCommittee = (held: readonly Held[]): ReadonlyMap<string, readonly Held[]> =>
  Map.groupBy(held, ({ committeeId }) => committeeId)
