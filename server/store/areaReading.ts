import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import { mayReadMinutes, SUPERIOR_READS } from '../../domain/minutes/reading.ts'
import { fromRow } from './rows.ts'

/** A meeting that is over, and the minutes of it that were issued. */
export interface AreaMeeting {
  readonly id: string
  readonly no: string
  readonly startAt: number
  readonly docNo?: string
}

/** What a subdistrict sees of an issue: no description, place or person. */
export interface AreaIssue {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly status: string
  readonly level?: string
  /** The last deadline of its tasks. */
  readonly dueAt?: number
}

/** A whistle: to whom, when, and until when an answer is due. */
export interface AreaWhistle {
  readonly id: string
  readonly title: string
  readonly to: readonly string[]
  readonly sentAt: number
  readonly replyDueAt: number
}

export interface AreaCounts {
  readonly meetings: number
  readonly issued: number
  readonly issues: number
  readonly open: number
}

const ENDED = ['CLOSED', 'CLOSED_UNRESOLVED', 'REJECTED', 'WITHDRAWN', 'MERGED']
const DONE = ['CLOSED', 'CLOSED_UNRESOLVED']
const PAGE = 50

export type AreaReading = ReturnType<typeof areaReading>

/** What superiors read of a committee's tables [P12]: nothing that is not named here. */
export const areaReading = (prisma: PrismaClient) => ({
  /** Meetings, issued minutes and issues, by committee. */
  async counts(committeeIds: readonly string[]): Promise<ReadonlyMap<string, AreaCounts>> {
    const where = { committeeId: { in: [...committeeIds] } }
    const by = ['committeeId'] as ['committeeId']
    const [meetings, issued, issues, open] = await Promise.all([
      prisma.meeting.groupBy({ by, where: { ...where, phase: 'ADJOURNED' }, _count: true }),
      prisma.minutes.groupBy({ by, where: { ...where, phase: 'ISSUED' }, _count: true }),
      prisma.issue.groupBy({ by, where, _count: true }),
      prisma.issue.groupBy({ by, where: { ...where, status: { notIn: ENDED } }, _count: true }),
    ])
    const of = (rows: readonly { committeeId: string; _count: number }[]) => {
      const counts = new Map(rows.map((r) => [r.committeeId, r._count]))
      return (id: string) => counts.get(id) ?? 0
    }
    const [m, i, a, o] = [of(meetings), of(issued), of(issues), of(open)]
    return new Map(
      committeeIds.map((id) => [
        id,
        { meetings: m(id), issued: i(id), issues: a(id), open: o(id) },
      ]),
    )
  },

  /** Newest first. */
  async meetings(committeeId: string): Promise<readonly AreaMeeting[]> {
    const [meetings, minutes] = await Promise.all([
      prisma.meeting.findMany({
        where: { committeeId, phase: 'ADJOURNED' },
        orderBy: { startAt: 'desc' },
        select: { id: true, no: true, startAt: true },
      }),
      prisma.minutes.findMany({
        where: { committeeId, phase: 'ISSUED' },
        orderBy: { version: 'asc' },
        select: { meetingId: true, docNo: true },
      }),
    ])
    const docNos = new Map(minutes.map((m) => [m.meetingId, m.docNo]))
    return meetings.map(({ id, no, startAt }) => {
      const docNo = docNos.get(id)
      return { id, no, startAt: startAt.getTime(), ...(docNo === undefined ? {} : { docNo }) }
    })
  },

  /** The versions of a meeting's minutes that were issued; undefined where there are none. */
  async minutes(
    committeeId: string,
    meetingId: string,
  ): Promise<{ meeting: Meeting; versions: readonly Minutes[] } | undefined> {
    const row = await prisma.meeting.findUnique({
      where: { committeeId_id: { committeeId, id: meetingId } },
    })
    const versions = await prisma.minutes.findMany({
      where: { committeeId, meetingId },
      orderBy: { version: 'desc' },
    })
    const meeting = row ? fromRow<Meeting>(row) : undefined
    if (!meeting) return undefined
    const issued = versions
      .map((version) => fromRow<Minutes>(version))
      .filter((m) => mayReadMinutes(SUPERIOR_READS, m, meeting))
    return issued.length > 0 ? { meeting, versions: issued } : undefined
  },

  /** Issues by their number, newest first, a page at a time; one more than a page where there are more. */
  async issues(committeeId: string, page: number): Promise<readonly AreaIssue[]> {
    const rows = await prisma.issue.findMany({
      where: { committeeId },
      orderBy: [{ listMonth: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE,
      take: PAGE + 1,
      select: { id: true, no: true, title: true, status: true, triageLevel: true },
    })
    const tasks = await prisma.task.findMany({
      where: { committeeId, issueId: { in: rows.map((r) => r.id) }, phase: { notIn: DONE } },
      select: { issueId: true, dueAt: true },
      orderBy: { dueAt: 'asc' },
    })
    const dueAt = new Map(tasks.map((t) => [t.issueId, t.dueAt.getTime()]))
    return rows.map(({ id, no, title, status, triageLevel }) => {
      const due = dueAt.get(id)
      return {
        ...{ id, no, title, status },
        ...(triageLevel ? { level: triageLevel } : {}),
        ...(due === undefined ? {} : { dueAt: due }),
      }
    })
  },

  /** Whistles, newest first. */
  async whistles(committeeId: string): Promise<readonly AreaWhistle[]> {
    const rows = await prisma.escalation.findMany({
      where: { committeeId },
      orderBy: { sentAt: 'desc' },
      take: PAGE,
    })
    const itemIds = rows.map((r) => r.itemId)
    const [items, units] = await Promise.all([
      prisma.agendaItem.findMany({
        where: { committeeId, id: { in: itemIds } },
        select: { id: true, title: true },
      }),
      prisma.unit.findMany({ where: { committeeId }, select: { id: true, name: true } }),
    ])
    const titles = new Map(items.map((i) => [i.id, i.title]))
    const names = new Map(units.map((u) => [u.id, u.name]))
    return rows.map(({ id, itemId, toUnitIds, sentAt, replyDueAt }) => ({
      id,
      title: titles.get(itemId) ?? '',
      to: toUnitIds.map((unit) => names.get(unit) ?? ''),
      sentAt: sentAt.getTime(),
      replyDueAt: replyDueAt.getTime(),
    }))
  },
})
export const AREA_PAGE = PAGE
