import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import { attendanceId } from '../../domain/ids.ts'
import type { Change } from '../../domain/state.ts'
import { sha256 } from '../../server/rooms/canonical.ts'
import type { Random } from '../../tests/sim/Random.ts'
import type { MonthsIssue } from './issue.ts'
import type { Community } from './people.ts'
import { record } from './people.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const OUTCOMES = [...Array.from({ length: 16 }, () => 'PASSED'), 'NOT_PASSED', 'DEFERRED', 'WITHDRAWN', 'CARRIED_OVER'] as const // prettier-ignore

interface Month {
  readonly key: string
  readonly startAt: number
  readonly year: number
  readonly month: number
  /** Months ago. */
  readonly ago: number
}

/** A meeting that was held: its room, its items with votes, and the tasks it gave. */
export const heldMeeting = (
  c: Community,
  m: Month,
  heard: readonly MonthsIssue[],
  random: Random,
): readonly Change[] => {
  const meetingId = `M-${m.key}`
  const { startAt } = m
  const present = c.voters.filter((_, n) => n < 4 || random.chance(0.88))
  const endAt = startAt + (30 + heard.length * 15) * MINUTE
  return [
    record('meeting', {
      ...{ id: meetingId, no: `${m.year}年第${m.month}次`, startAt, place: `${c.name}三楼会议室` },
      ...{ chairId: 'S1', recorderId: 'REC', phase: 'ADJOURNED', openedAt: startAt },
      ...{ roll: c.voters, settings: DEFAULT_SETTINGS, presentAtOpening: present.length },
      ...{ adjournedAt: endAt, presentAtAdjourn: present.length },
    }),
    ...[...present, ...c.observers].map((seatId) =>
      record('attendance', {
        ...{ id: attendanceId(meetingId as never, seatId as never), meetingId, seatId },
        stays: [{ via: 'ONSITE', inAt: startAt - 5 * MINUTE, inSeq: 1, outAt: endAt, outSeq: 9 }],
      }),
    ),
    record('item', {
      ...{
        id: `A-${m.key}-0`,
        meetingId,
        order: 1,
        type: 'INFORM',
        title: '通报上月议定事项办理情况',
      },
      ...{ phase: 'DECIDED', outcome: 'NOTED', heardSeq: 1, heardAt: startAt },
    }),
    ...heard.flatMap((h, n) => heardItem(c, m, { h, n, present: present.length }, random)),
  ]
}

const heardItem = (
  c: Community,
  m: Month,
  { h: { issue, what, remedy }, n, present }: { h: MonthsIssue; n: number; present: number },
  random: Random,
): readonly Change[] => {
  const meetingId = `M-${m.key}`
  const itemId = `A-${issue.id.slice(2)}`
  const outcome = random.pick(OUTCOMES)
  const at = m.startAt + (10 + n * 15) * MINUTE
  const lead = random.pick(c.units)
  const support = c.units.filter((u) => u.id !== lead.id && random.chance(0.12)).map((u) => u.id)
  const text = `由牵头单位对${issue.location}${what}问题${remedy}，每月通报进展。`
  const votes = votesFor(outcome, present, random)
  const base = c.voters.length
  const item = {
    ...{ id: itemId, meetingId, order: n + 2, type: 'DELIBERATE', title: issue.title },
    ...{ issueId: issue.id, presenterId: `B${random.between(1, 8)}`, summary: issue.description },
    ...{ phase: 'DECIDED', outcome, heardSeq: n + 2, heardAt: at },
    ...(outcome === 'CARRIED_OVER' ? { reason: 'NOT_REACHED' } : {}),
  }
  const motion = {
    ...{ id: `V-${itemId}`, meetingId, itemId, seq: n + 2, proposerId: 'S2', proposedAt: at },
    ...{ method: 'SHOW_OF_HANDS', major: false, text, textHash: sha256(text, 'base64') },
  }
  if (outcome === 'CARRIED_OVER') return [record('item', item)]
  if (outcome === 'WITHDRAWN')
    return [
      record('item', item),
      record('motion', { ...motion, round: 0, phase: 'WITHDRAWN', withdrawnAt: at }),
    ]
  return [
    record('item', item),
    record('motion', {
      ...motion,
      ...{ round: 1, phase: 'DECIDED', openedAt: at, closedAt: at + MINUTE },
      tally: {
        ...{ base, quorum: Math.ceil(base / 2), passNeeded: Math.floor(base / 2) + 1, present },
        ...{ eligible: present, recusedIds: [], ...votes, notVoted: 0 },
        ...{ passed: outcome === 'PASSED', closeSplit: outcome === 'DEFERRED' },
      },
    }),
    ...(outcome === 'PASSED' ? tasks(m, { issue, itemId, lead, support, text: `${issue.location}${remedy}` }, random) : []), // prettier-ignore
  ]
}

const votesFor = (outcome: string, present: number, random: Random) => {
  const against = outcome === 'PASSED' ? random.int(2) : Math.floor(present / 2)
  const abstain = outcome === 'NOT_PASSED' ? 3 : random.int(2)
  return { approve: present - against - abstain, against, abstain }
}

const tasks = (
  m: Month,
  o: {
    readonly issue: MonthsIssue['issue']
    readonly itemId: string
    readonly lead: Community['units'][number]
    readonly support: readonly string[]
    readonly text: string
  },
  random: Random,
): readonly Change[] => {
  const assignedAt = m.startAt + 60 * MINUTE
  const dueAt = assignedAt + random.between(20, 60) * DAY
  return Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, n) => {
    const isOver = m.ago > 2
    const phase = isOver ? (random.chance(0.95) ? 'CLOSED' : 'CLOSED_UNRESOLVED') : random.pick(['ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AWAITING_RATING']) // prettier-ignore
    return record('task', {
      ...{ id: `T-${o.itemId}-${n + 1}`, meetingId: `M-${m.key}`, itemId: o.itemId, seq: n + 1 },
      ...{ issueId: o.issue.id, motionId: `V-${o.itemId}` },
      text: n === 0 ? o.text : `做好${o.issue.location}居民的解释和回访`,
      ...{
        leadUnitId: o.lead.id,
        supportUnitIds: n === 0 ? o.support : [],
        ownerId: o.lead.ownerId,
      },
      ...{
        assignedAt,
        dueAt,
        acceptDueAt: assignedAt + 2 * DAY,
        acceptedAt: assignedAt + DAY,
        phase,
      },
      ...(isOver
        ? { submittedAt: dueAt - DAY, percent: 100, progressNote: '已完成，现场照片已上传', closedAt: dueAt } // prettier-ignore
        : { percent: random.int(10) * 10, progressNote: '正在办理，已联系施工单位' }),
    })
  })
}
