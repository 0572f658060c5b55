import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Change, Kind, State } from '../../domain/state.ts'
import { wallClock } from '../clock.ts'
import { emptyState, KINDS } from '../../domain/state.ts'
import { fromRow } from './rows.ts'
import { TABLES } from './tables.ts'

const ENDED = ['CLOSED', 'CLOSED_UNRESOLVED', 'REJECTED', 'WITHDRAWN', 'MERGED']
const RECENT = 2 * 86_400_000
const A_YEAR = 366 * 86_400_000
const DONE = ['CLOSED', 'CLOSED_UNRESOLVED']
/** Meetings whose records a room keeps at hand: the coming one and what it reports on. */
const MEETINGS_AT_HAND = 2

/**
 * What a committee's room needs to decide: everything that is open, and the last meetings whole.
 * Archived meetings and closed issues of earlier lists stay in the tables, so that the cost of a room
 * does not grow with the years.
 */
export const loadState = async (
  prisma: PrismaClient,
  committeeId: string,
  revision: number,
): Promise<State> => {
  const meetings = await prisma.meeting.findMany({
    where: { committeeId },
    orderBy: { startAt: 'desc' },
    take: MEETINGS_AT_HAND,
  })
  const latest = await prisma.issue.findFirst({
    where: { committeeId },
    orderBy: { listMonth: 'desc' },
    select: { listMonth: true },
  })
  const listMonth = latest?.listMonth ?? ''
  const meetingId = { in: meetings.map((m) => m.id) }
  const ofMeeting = { committeeId, meetingId }
  const where: { readonly [K in Kind]?: object } = {
    meeting: { committeeId, id: meetingId },
    issue: { committeeId, OR: [{ status: { notIn: ENDED } }, { listMonth }] },
    // Also those let in a short while ago: a server may have died before their account became a seat.
    guest: {
      committeeId,
      OR: [
        { phase: 'WAITING' },
        { phase: 'ADMITTED', askedAt: { gte: new Date(wallClock.now() - RECENT) } },
      ],
    },
    item: ofMeeting,
    attendance: ofMeeting,
    opinion: ofMeeting,
    speech: ofMeeting,
    siteVisit: {
      committeeId,
      OR: [{ phase: 'TO_CONFIRM' }, { recordedAt: { gte: new Date(wallClock.now() - A_YEAR) } }],
    },
    motion: ofMeeting,
    recusal: ofMeeting,
    turnout: ofMeeting,
    ballot: ofMeeting,
    secretBallot: ofMeeting,
    ballotKey: ofMeeting,
    escalation: ofMeeting,
    minutes: ofMeeting,
    minutesAnswer: ofMeeting,
    seal: ofMeeting,
    task: { committeeId, OR: [{ phase: { notIn: DONE } }, { meetingId }] },
  }
  const loaded = await Promise.all(
    KINDS.map(async (kind) => [kind, await read(prisma, kind, where[kind] ?? { committeeId })]),
  )
  return { ...emptyState(), ...(Object.fromEntries(loaded) as State), revision }
}

/** Everything that belongs to one meeting, for a room that has it no longer at hand. */
export const recallMeeting = async (
  prisma: PrismaClient,
  committeeId: string,
  meetingId: string,
): Promise<readonly Change[]> => {
  const meetings = await read(prisma, 'meeting', { committeeId, id: meetingId })
  if (meetings.size === 0) return []
  const lists = await Promise.all(
    OF_MEETING.map(async (kind) =>
      changesOf(kind, await read(prisma, kind, { committeeId, meetingId })),
    ),
  )
  const items = lists.flat().flatMap((c) => (c.kind === 'item' && c.record.issueId) || [])
  const issues = await read(prisma, 'issue', { committeeId, id: { in: items } })
  return [...changesOf('meeting', meetings), ...changesOf('issue', issues), ...lists.flat()]
}

const OF_MEETING = [
  ...([
    'item',
    'attendance',
    'opinion',
    'speech',
    'motion',
    'recusal',
    'turnout',
    'ballot',
  ] as const),
  ...(['task', 'escalation', 'minutes', 'minutesAnswer', 'seal'] as const),
] satisfies readonly Kind[]

const changesOf = (kind: Kind, records: ReadonlyMap<string, unknown>): Change[] =>
  [...records.values()].map((record) => ({ kind, record }) as Change)

type Reader = { findMany(query: { where: object }): Promise<{ id: string }[]> }

const read = async (prisma: PrismaClient, kind: Kind, where: object) => {
  const model = TABLES[kind]
  const delegate = `${model[0]?.toLowerCase()}${model.slice(1)}`
  const rows = await (prisma as unknown as Record<string, Reader>)[delegate]?.findMany({ where })
  return new Map(rows?.map((row) => [row.id, fromRow(row)]) ?? [])
}
