import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { MotionId } from '../../domain/ids.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import type { Kind, Records } from '../../domain/state.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type { MeetingRecord, RecordedRefusal } from '../http/MeetingRecord.ts'
import { fromRow } from './rows.ts'
import { TABLES } from './tables.ts'

export type MeetingRecords = ReturnType<typeof meetingRecords>
export const ISSUES_A_PAGE = 1_000

/** Reads what is on record about meetings, archived ones too: from the tables, not from a room. */
export const meetingRecords = (prisma: PrismaClient) => {
  const read = <K extends Kind>(kind: K, where: object): Promise<readonly Records[K][]> =>
    rowsOf(prisma, kind, where) as Promise<readonly Records[K][]>

  /** The records alone, found by the meeting: what this reads does not grow with the years. */
  const recordsOf = async (committeeId: string, meetingId: string) => {
    const meeting = await read('meeting', { committeeId, id: meetingId })
    if (meeting.length === 0) return undefined
    const own = { committeeId, meetingId }
    const [item, motion] = await Promise.all([read('item', own), read('motion', own)])
    const issueIds = item.flatMap((i) => (i.issueId ? [i.issueId] : []))
    return {
      ...{ meeting, item, motion },
      committee: await read('committee', { committeeId }),
      unit: await read('unit', { committeeId }),
      branch: await read('branch', { committeeId }),
      seat: await read('seat', { committeeId }),
      issue: await read('issue', { committeeId, id: { in: issueIds } }),
      attendance: await read('attendance', own),
      opinion: await read('opinion', own),
      recusal: await read('recusal', own),
      ballot: (await read('ballot', own)).filter((b) => isOnRecord(motion, b)),
      task: await read('task', own),
      escalation: await read('escalation', own),
      minutes: await read('minutes', own),
      minutesAnswer: await read('minutesAnswer', own),
      seal: await read('seal', own),
    }
  }

  return {
    recordsOf,

    /** The committee with its units and seats in their order. */
    async peopleOf(committeeId: string) {
      const [[committee], unit, seat] = await Promise.all([
        read('committee', { committeeId }),
        read('unit', { committeeId }),
        read('seat', { committeeId }),
      ])
      const inOrder = <R extends { readonly order: number }>(list: readonly R[]) =>
        list.toSorted((a, b) => a.order - b.order)
      return { committee, unit: inOrder(unit), seat: inOrder(seat) }
    },

    /** 会议记录 of one meeting; undefined where there is none. */
    async of(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined> {
      const records = await recordsOf(committeeId, meetingId)
      const [only] = records?.meeting ?? []
      if (!records || !only) return undefined
      return {
        records,
        closings: await closingsOf(prisma, committeeId, only, records.motion),
        refusals: await refusalsOf(prisma, committeeId, only),
      }
    },

    /** A page of the issues that the committee ever had on its list, by their ids; `after` the last one. */
    async issues(committeeId: string, after?: string): Promise<readonly Issue[]> {
      const where = { committeeId, ...(after === undefined ? {} : { id: { gt: after } }) }
      const page = { where, orderBy: { id: 'asc' }, take: ISSUES_A_PAGE } as const
      return (await prisma.issue.findMany(page)).map((row) => fromRow<Issue>(row))
    },
  }
}

type Reader = { findMany(query: { where: object }): Promise<object[]> }

/** All records of a kind that match; `where` as Prisma takes it, made of values that we have checked. */
export const rowsOf = async (
  prisma: PrismaClient,
  kind: Kind,
  where: object,
): Promise<unknown[]> => {
  const model = TABLES[kind]
  const delegate = `${model[0]?.toLowerCase()}${model.slice(1)}`
  const rows = await (prisma as unknown as Record<string, Reader>)[delegate]?.findMany({ where })
  return (rows ?? []).map((row) => fromRow(row))
}

/** Ballots of open votes that were counted; those of void and withdrawn ones are destroyed [V13]. */
const isOnRecord = (motions: readonly Motion[], ballot: Records['ballot']): boolean =>
  motions.some(
    (m) =>
      m.phase === 'DECIDED' && !isSecret(m) && m.id === ballot.motionId && m.round === ballot.round,
  )

/** The notice of a meeting goes out so long before at most, and its minutes are at rest so long after. */
const [BEFORE, AFTER] = [7 * 86_400_000, 31 * 86_400_000]

/** The days that belong to a meeting: what its record costs does not grow with the years around it. */
const daysOf = (meeting: Meeting): { gte: Date; lte?: Date } => ({
  gte: new Date(meeting.startAt - BEFORE),
  ...(meeting.phase === 'ADJOURNED' ? { lte: new Date(meeting.adjournedAt + AFTER) } : {}),
})

const closingsOf = async (
  prisma: PrismaClient,
  committeeId: string,
  meeting: Meeting,
  motions: readonly Motion[],
): Promise<MeetingRecord['closings']> => {
  const days = daysOf(meeting)
  const rows = await prisma.ledgerEntry.findMany({
    where: { committeeId, at: days, command: 'closeVote', answer: { path: ['ok'], equals: true } },
    orderBy: { seq: 'asc' },
    select: { seq: true, input: true },
  })
  const ids = new Set<unknown>(motions.map((m) => m.id))
  return rows.flatMap(({ seq, input }) => {
    const { motionId } = input as { motionId: MotionId }
    return ids.has(motionId) ? [{ motionId, seq }] : []
  })
}

/** A refusal that changed something stands in the ledger, any other in a table of its own. */
const refusalsOf = async (
  prisma: PrismaClient,
  committeeId: string,
  meeting: Meeting,
): Promise<readonly RecordedRefusal[]> => {
  const days = daysOf(meeting)
  const where = { committeeId, at: days }
  const [plain, withTrace] = await Promise.all([
    prisma.refusedCommand.findMany({ where }),
    prisma.ledgerEntry.findMany({ where: { ...where, answer: { path: ['ok'], equals: false } } }),
  ])
  return [
    ...plain.map(({ at, actor, command, code }) => ({ at: at.getTime(), actor, command, code })),
    ...withTrace.map(({ at, actor, command, answer }) => ({
      ...{ at: at.getTime(), actor, command },
      code: (answer as { code: string }).code,
    })),
  ].toSorted((a, b) => a.at - b.at)
}
