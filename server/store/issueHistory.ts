import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Task } from '../../domain/assignment/Task.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { Reader } from '../../domain/minutes/reading.ts'
import { mayReadMinutes } from '../../domain/minutes/reading.ts'
import { fromRow } from './rows.ts'

/** One meeting that touched an issue. */
export interface Touched {
  readonly meetingId: string
  readonly no: string
  readonly startAt: number
  readonly phase: string
  readonly items: readonly {
    readonly id: string
    readonly title: string
    /** Left out where the minutes that tell of it are not for this reader. */
    readonly outcome?: string
  }[]
  readonly docNo?: string
}

/** An issue, also one that is long closed, with its meetings and its tasks. */
export interface IssueHistory {
  readonly issue: Issue
  /** Newest first. */
  readonly meetings: readonly Touched[]
  readonly tasks: readonly Task[]
}

export type IssueHistoryOf = (
  committeeId: string,
  issueId: string,
  reads: readonly Reader[],
) => Promise<IssueHistory | undefined>

/** Reads by the indexes on issue and meeting; undefined where there is no such issue. */
export const issueHistory =
  (prisma: PrismaClient): IssueHistoryOf =>
  async (committeeId, issueId, reads) => {
    const row = await prisma.issue.findUnique({
      where: { committeeId_id: { committeeId, id: issueId } },
    })
    if (!row) return undefined
    const merged = await prisma.issue.findMany({
      where: { committeeId, mergedIntoId: issueId },
      select: { id: true },
    })
    const items = await prisma.agendaItem.findMany({
      where: {
        committeeId,
        issueId: { in: [issueId, ...merged.map(({ id }) => id)] },
        phase: { notIn: ['REQUESTED', 'REMOVED'] },
      },
    })
    const own = { committeeId, meetingId: { in: items.map((i) => i.meetingId) } }
    const [meetings, minutes, tasks] = await Promise.all([
      prisma.meeting.findMany({
        where: { committeeId, id: own.meetingId },
        orderBy: { startAt: 'desc' },
      }),
      prisma.minutes.findMany({
        where: own,
        orderBy: { version: 'desc' },
        select: { meetingId: true, docNo: true, phase: true },
      }),
      prisma.task.findMany({
        where: { ...own, itemId: { in: items.map((i) => i.id) } },
        orderBy: { assignedAt: 'asc' },
      }),
    ])
    return {
      issue: fromRow<Issue>(row),
      tasks: tasks.map((task) => fromRow<Task>(task)),
      meetings: meetings.map((m) => {
        const meeting = fromRow<Meeting>(m)
        const versions = minutes.filter((v) => v.meetingId === m.id)
        const readable = versions.find((v) =>
          mayReadMinutes(reads, v as Pick<Minutes, 'phase'>, meeting),
        )
        // While there are none, what was decided stands on the board for everybody in the room.
        const isOpen = readable !== undefined || versions.length === 0
        return {
          meetingId: m.id,
          no: m.no,
          startAt: meeting.startAt,
          phase: m.phase,
          items: items
            .filter((i) => i.meetingId === m.id)
            .map(({ id, title, outcome }) => ({
              ...{ id, title },
              ...(isOpen && outcome ? { outcome } : {}),
            })),
          ...(readable ? { docNo: readable.docNo } : {}),
        }
      }),
    }
  }
