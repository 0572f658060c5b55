import { attendanceId } from '../../domain/ids.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import { put } from '../../domain/state.ts'
import type { Change } from '../../domain/state.ts'
import { archivedCommittee } from './archivedCommittee.ts'
import type { Order } from './Order.ts'
import { ITEM, MEETING, MOTION } from './Order.ts'

export interface Made {
  readonly id: string
  readonly seatIds: readonly string[]
  readonly changes: readonly Change[]
}

/** Committees in mid-meeting, all members in the room, as records that a real meeting would have left. */
export const committeesFor = (order: Order): readonly Made[] =>
  order.yearOfItems === undefined
    ? Array.from({ length: order.committees }, (_, n) => committee(`${order.name}${n}`, order))
    : [archivedCommittee(order.yearOfItems)]

const committee = (id: string, { seats, issues }: Order): Made => {
  const seatIds = Array.from({ length: seats }, (_, n) => `s${n}`)
  const now = Date.now()
  const record = (kind: string, value: object) => put(kind as 'unit', value as never)
  const changes = [
    record('committee', {
      id,
      ...{ name: `${id}社区“大党委”`, communityName: `${id}社区`, communityFullName: `${id}社区` },
      ...{ meetingName: `${id}党建联席会议`, minutesMark: `${id}会议纪要`, docPrefix: id },
      ...{ issuePrefix: 'B', subdistrictName: '古榕街道', settings: DEFAULT_SETTINGS },
    }),
    record('unit', {
      id: 'u1',
      order: 1,
      name: '区供电公司',
      shortName: '供电公司',
      kind: 'OTHER',
    }),
    record('branch', {
      ...{ id: 'b1', no: 1, name: '第一党支部', area: '一村', partyMembers: 80, redStewards: 20 },
    }),
    ...seatIds.map((seatId, order) =>
      record('seat', {
        ...{ id: seatId, order, name: `委员${order}`, post: '委员', votes: true, unitId: 'u1' },
        kind: order === 0 ? 'FIRST_SECRETARY' : 'PART_TIME',
      }),
    ),
    ...Array.from({ length: issues }, (_, n) => record('issue', issue(n, now))),
    record('meeting', {
      ...{ id: MEETING, no: '2026年第11次', startAt: now, place: '会议室', chairId: 's0' },
      ...{ recorderId: 's1', phase: 'IN_SESSION', openedAt: now, roll: seatIds },
      ...{ settings: DEFAULT_SETTINGS, presentAtOpening: seats, currentItemId: ITEM },
    }),
    ...seatIds.map((seatId, n) =>
      record('attendance', {
        ...{ id: attendanceId(MEETING as never, seatId as never), meetingId: MEETING, seatId },
        stays: [{ inAt: now, inSeq: n + 1, via: 'ONSITE' }],
      }),
    ),
    record('item', {
      ...{ id: ITEM, meetingId: MEETING, order: 1, type: 'DELIBERATE', title: '加装路灯' },
      ...{
        phase: 'IN_DISCUSSION',
        heardSeq: 1,
        heardAt: now,
        issueId: issues > 0 ? 'i0' : undefined,
      },
    }),
    record('motion', {
      ...{
        id: MOTION,
        meetingId: MEETING,
        itemId: ITEM,
        seq: 1,
        proposerId: 's1',
        proposedAt: now,
      },
      ...{ method: 'OPEN_BALLOT', major: false, text: '加装路灯', textHash: 'x', round: 0 },
      phase: 'PROPOSED',
    }),
  ]
  return { id, seatIds, changes }
}

const issue = (n: number, now: number): object => ({
  id: `i${n}`,
  no: `B-2611-${String(n + 1).padStart(2, '0')}`,
  listMonth: '2026-11',
  branchId: 'b1',
  title: `一村${n + 1}栋楼下路灯不亮，夜间出行不便`,
  description:
    '反映多次，夜里老人和孩子走路看不清，物业说线路老化，更换需要资金，居民愿意分担一部分，请协调解决。'.repeat(
      2,
    ),
  category: 'ROAD_PARKING',
  location: `一村${(n % 60) + 1}栋`,
  affectedHouseholds: (n * 7) % 200,
  reportedAt: now,
  reporter: { kind: 'RESIDENT', alias: '居民周某' },
  channel: 'STEWARD_VISIT',
  urgency: 'NORMAL',
  status: n % 3 === 0 ? 'TRIAGED' : 'VERIFIED',
  tags: ['照明', '出行'],
  plusOnes: n % 5,
  reports: 1,
  carryCount: 0,
  triageLevel: 'L2',
})
