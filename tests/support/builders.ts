import type { Urn } from '../../domain/commands/defineCommand.ts'
import type { Settings } from '../../domain/committee/Settings.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import type { Seat, SeatKind } from '../../domain/people/Seat.ts'
import { emptyState } from '../../domain/state.ts'
import type { Input, LooseRecord } from './Hall.ts'
import { Hall } from './Hall.ts'

// A small committee to try the rules on. Members are called S1…Sn in seat order (S1 chairs), their
// units U1…Un; O1 is the secretary of branch B1, O2 a resident, L2 the liaison of U2, REC the recorder.

export const MEETING = 'M1'
/** 2026-11-26 14:30, the time in the notice. */
export const START = Date.parse('2026-11-26T14:30:00+08:00')

export interface Plan {
  readonly members?: number
  readonly settings?: Partial<Settings>
  /** Deliberated items A1…; each has the issue I1…. `A0` is the report on last month. */
  readonly items?: number
  readonly chairId?: string
  readonly urn?: Urn
}

/** A committee whose meeting has been announced and not yet opened. */
export const hall = ({
  members = 5,
  settings,
  items = 3,
  chairId = 'S1',
  urn,
}: Plan = {}): Hall => {
  const h = new Hall({ state: emptyState(), meetingId: MEETING, now: START, urn })
  h.put('committee', {
    id: 'C1',
    name: '齿苑社区“大党委”',
    communityName: '齿苑社区',
    communityFullName: '古榕街道齿苑社区',
    meetingName: '齿苑社区“大党委”党建联席会议',
    minutesMark: '齿苑社区“大党委”党建联席会议纪要',
    docPrefix: '齿苑',
    issuePrefix: 'CY',
    subdistrictName: '古榕街道',
    settings: { ...DEFAULT_SETTINGS, ...settings },
  })
  for (let n = 1; n <= members; n += 1) {
    h.put('unit', {
      id: `U${n}`,
      order: n,
      name: `第${n}单位全称`,
      shortName: `单位${n}`,
      kind: 'OTHER',
    })
    h.put('seat', { ...seat(`S${n}`, n, kindOf(n)), unitId: `U${n}`, votes: true })
  }
  h.put('seat', {
    ...seat('O1', 101, 'OBSERVER'),
    branchId: 'B1',
    observerKind: 'BRANCH_SECRETARY',
  })
  h.put('seat', seat('O2', 102, 'OBSERVER'))
  h.put('seat', { ...seat('L2', 103, 'LIAISON'), unitId: 'U2' })
  h.put('seat', seat('REC', 104, 'RECORDER'))
  for (const n of [1, 2])
    h.put('branch', {
      id: `B${n}`,
      no: n,
      name: `第${n}党支部`,
      area: `${n}村`,
      secretaryId: `O${n}`,
      partyMembers: 60,
      redStewards: 9,
    })
  h.patch('branch', 'B2', { secretaryId: undefined })
  h.put('meeting', {
    id: MEETING,
    no: '2026年第11次',
    startAt: START,
    place: '会议室',
    chairId,
    recorderId: 'REC',
    phase: 'NOTICED',
  })
  h.put('item', item('A0', 1, { type: 'INFORM', title: '通报10月议定事项办理情况' }))
  for (let n = 1; n <= items; n += 1) {
    h.put('issue', issue(`I${n}`, { status: 'ON_AGENDA', itemId: `A${n}`, triageLevel: 'L2' }))
    h.put('item', item(`A${n}`, n + 1, { issueId: `I${n}` }))
  }
  return h
}

/** The same, opened, with members S1…Sn in the room. */
export const session = (plan: Plan & { readonly present?: number } = {}): Hall => {
  const h = hall(plan)
  h.open(plan.present ?? plan.members ?? 5)
  return h
}

/** A session in which S2's motion on A1 is in voting. */
export const inVote = (
  plan: Parameters<typeof session>[0] = {},
  more: Partial<Input<'proposeMotion'>> = {},
): { h: Hall; motionId: string } => {
  const h = session(plan)
  h.start('A1')
  const motionId = h.propose('S2', 'A1', more)
  h.openVote(motionId)
  return { h, motionId }
}

/** `['S1', 'S2', …]` */
export const seats = (n: number, from = 1): readonly string[] =>
  Array.from({ length: n }, (_, i) => `S${from + i}`)

/** One choice for many members: `choose('APPROVE', 2, 9)` is S2…S9. */
export const choose = (choice: Input<'castBallot'>['choice'], from: number, to: number) =>
  Object.fromEntries(seats(to - from + 1, from).map((id) => [id, choice]))

export const issue = (id: string, more: Partial<LooseRecord<Issue>> = {}): LooseRecord<Issue> => ({
  id,
  no: `CY-2611-${id}`,
  listMonth: '2026-11',
  branchId: 'B1',
  title: `${id}号路灯不亮`,
  description: '晚上看不清台阶',
  category: 'LIVELIHOOD',
  location: '一村3栋',
  affectedHouseholds: 10,
  reportedAt: START - 10 * 86_400_000,
  reporter: { kind: 'RESIDENT', alias: '居民周某' },
  channel: 'STEWARD_VISIT',
  urgency: 'NORMAL',
  status: 'VERIFIED',
  tags: [],
  plusOnes: 0,
  reports: 1,
  carryCount: 0,
  ...more,
})

/** What a person fills in to report a problem. */
export const newProblem = {
  branchId: 'B1',
  category: 'WATER_DRAIN',
  urgency: 'EMERGENCY',
  title: '水管爆裂',
  description: '',
  location: '一村5栋',
  affectedHouseholds: 40,
  reporter: { kind: 'RESIDENT', alias: '居民李某' },
} as const

export const item = (id: string, order: number, more: object = {}): never =>
  ({
    id,
    meetingId: MEETING,
    order,
    type: 'DELIBERATE',
    title: `${id}号议题`,
    phase: 'PENDING',
    ...more,
  }) as never

const seat = (id: string, order: number, kind: SeatKind): LooseRecord<Seat> => ({
  id,
  order,
  name: `人${id}`,
  kind,
  post: `职务${id}`,
  votes: false,
})

const kindOf = (n: number): SeatKind =>
  n === 1 ? 'FIRST_SECRETARY' : n === 2 ? 'SECRETARY' : n === 3 ? 'FULL_TIME' : 'PART_TIME'
