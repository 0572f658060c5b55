import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { Reader } from '../../domain/minutes/reading.ts'
import { mayReadMinutes } from '../../domain/minutes/reading.ts'
import { fromRow } from './rows.ts'

/** One line of the archive: a meeting that is over, and to readers of its minutes what came of it. */
export interface ArchiveLine {
  readonly id: string
  readonly no: string
  readonly startAt: number
  readonly place: string
  readonly phase: string
  readonly docNo?: string
  readonly minutesPhase?: string
  /** There are minutes, and they are not for this reader, or not yet. */
  readonly withheld?: true
  /** Deliberated items by outcome. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly tasks: { readonly given: number; readonly open: number }
}

const ENDED = ['CLOSED', 'CLOSED_UNRESOLVED']
const OVER = ['ADJOURNED', 'FAILED_QUORUM', 'CANCELLED']

export type Archive = ReturnType<typeof archive>

/** Meetings that are over, newest first, `take` at most; what they decided for those who may read it [M46]. */
export const archive = (prisma: PrismaClient) => ({
  async list(
    committeeId: string,
    reads: readonly Reader[],
    take = 200,
  ): Promise<readonly ArchiveLine[]> {
    const rows = await prisma.meeting.findMany({
      where: { committeeId, phase: { in: OVER } },
      orderBy: { startAt: 'desc' },
      take,
    })
    const meetings = rows.map((row) => fromRow<Meeting>(row))
    const own = <T extends { meetingId: string }>(list: readonly T[], id: string) =>
      list.filter(({ meetingId }) => meetingId === id)
    const minutes = await prisma.minutes.findMany({
      where: { committeeId, meetingId: { in: meetings.map((m) => m.id) } },
      // The newest version of a meeting's minutes comes first.
      orderBy: { version: 'desc' },
      select: { meetingId: true, docNo: true, phase: true },
    })
    const readable = new Map(
      meetings.flatMap((meeting) => {
        const version = own(minutes, meeting.id).find((m) =>
          mayReadMinutes(reads, m as Pick<Minutes, 'phase'>, meeting),
        )
        return version ? [[meeting.id as string, version]] : []
      }),
    )
    const where = { committeeId, meetingId: { in: [...readable.keys()] } }
    const [outcomes, tasks] = await Promise.all([
      prisma.agendaItem.groupBy({
        by: ['meetingId', 'outcome'],
        // What has a section in the minutes: their opening sentence counts the same.
        where: {
          ...where,
          outcome: { not: null },
          OR: [{ type: 'DELIBERATE' }, { outcome: { not: 'NOTED' } }],
        },
        _count: true,
      }),
      prisma.task.groupBy({ by: ['meetingId', 'phase'], where, _count: true }),
    ])
    const sum = (list: readonly { _count: number }[]) => list.reduce((n, r) => n + r._count, 0)
    return meetings.map(({ id, no, startAt, place, phase }) => {
      const document = readable.get(id)
      const given = own(tasks, id)
      return {
        ...{ id, no, startAt, place, phase },
        ...(document ? { docNo: document.docNo, minutesPhase: document.phase } : {}),
        ...(!document && own(minutes, id).length > 0 ? { withheld: true as const } : {}),
        outcomes: Object.fromEntries(own(outcomes, id).map((o) => [o.outcome, o._count])),
        tasks: { given: sum(given), open: sum(given.filter((t) => !ENDED.includes(t.phase))) },
      }
    })
  },
})
