import type { PrismaClient } from '../../prisma/generated/client.ts'

/** One line of the archive: a meeting that is over, and what came of its items. */
export interface ArchiveLine {
  readonly id: string
  readonly no: string
  readonly startAt: number
  readonly place: string
  readonly phase: string
  readonly docNo?: string
  readonly minutesPhase?: string
  /** Deliberated items by outcome. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly tasks: { readonly given: number; readonly open: number }
}

const ENDED = ['CLOSED', 'CLOSED_UNRESOLVED']
const OVER = ['ADJOURNED', 'FAILED_QUORUM', 'CANCELLED']

export type Archive = ReturnType<typeof archive>

/** Meetings that are over, newest first, `take` at most. */
export const archive = (prisma: PrismaClient) => ({
  async list(committeeId: string, take = 200): Promise<readonly ArchiveLine[]> {
    const meetings = await prisma.meeting.findMany({
      where: { committeeId, phase: { in: OVER } },
      orderBy: { startAt: 'desc' },
      take,
      select: { id: true, no: true, startAt: true, place: true, phase: true },
    })
    const where = { committeeId, meetingId: { in: meetings.map((m) => m.id) } }
    const [minutes, outcomes, tasks] = await Promise.all([
      prisma.minutes.findMany({
        where,
        // The newest version of a meeting's minutes comes first.
        orderBy: { version: 'desc' },
        select: { meetingId: true, docNo: true, phase: true },
      }),
      prisma.agendaItem.groupBy({
        by: ['meetingId', 'outcome'],
        where: { ...where, type: 'DELIBERATE', outcome: { not: null } },
        _count: true,
      }),
      prisma.task.groupBy({ by: ['meetingId', 'phase'], where, _count: true }),
    ])
    return meetings.map(({ startAt, ...meeting }) => {
      const own = <T extends { meetingId: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.meetingId === meeting.id)
      const [document] = own(minutes)
      const sum = (rows: readonly { _count: number }[]) => rows.reduce((n, r) => n + r._count, 0)
      const given = own(tasks)
      return {
        ...meeting,
        startAt: startAt.getTime(),
        ...(document ? { docNo: document.docNo, minutesPhase: document.phase } : {}),
        outcomes: Object.fromEntries(own(outcomes).map((o) => [o.outcome, o._count])),
        tasks: { given: sum(given), open: sum(given.filter((t) => !ENDED.includes(t.phase))) },
      }
    })
  },
})
