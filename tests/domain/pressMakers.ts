import type { CommandName } from '../../domain/commands/index.ts'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import type { Kind } from '../../domain/state.ts'
import type { Hall } from '../support/Hall.ts'
import { newProblem } from '../support/builders.ts'

// Which buttons are pressed, how often, and about what: ids are picked from what there is.

/** The numbers of one press; they choose among what exists when it is pressed. */
export interface Drawn {
  readonly who: number
  readonly what: number
  readonly a: number
  readonly b: number
  readonly flag: boolean
}

const CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const
const METHODS = ['SHOW_OF_HANDS', 'OPEN_BALLOT', 'SECRET_BALLOT'] as const
export type Press = readonly [CommandName, object]
export type Maker = (h: Hall, d: Drawn) => Press

export const pick = (h: Hall, kind: Kind, n: number): string => {
  const ids = [...h.state[kind].keys()]
  return ids.length > 0 ? (ids[n % ids.length] ?? '') : 'nothing'
}
const votingOr = (h: Hall, n: number): string => {
  const open = [...h.state.motion.values()].find((m) => m.phase === 'VOTING')
  return open && n % 7 > 0 ? open.id : pick(h, 'motion', n)
}
const currentOr = (h: Hall, n: number): string => {
  const m = h.get('meeting', meetingOf(h))
  const current = 'currentItemId' in m ? m.currentItemId : undefined
  return current && n % 5 > 0 ? current : pick(h, 'item', n)
}
const lastOr = (h: Hall, n: number): string =>
  (n % 5 > 0 ? [...h.state.motion.keys()].at(-1) : undefined) ?? pick(h, 'motion', n)
const decidedOr = (h: Hall, n: number): string => {
  const decided = [...h.state.motion.values()].filter((m) => m.phase === 'DECIDED')
  return decided.at(n % 3 > 0 ? -1 : 0)?.id ?? pick(h, 'motion', n)
}
const askedOr = (h: Hall, n: number): string =>
  [...h.state.item.values()].find((i) => (i.consentAskedAt?.length ?? 0) > 1 && n % 4 > 0)?.id ??
  pick(h, 'item', n)
const choice = (n: number) => (n % 9 > 3 ? 'APPROVE' : (CHOICES[n % 3] ?? 'ABSTAIN'))
/** The meeting that is on; the hall's own where nothing else was planned. */
export const meetingOf = (h: Hall): string => currentMeeting(h.state)?.id ?? h.meetingId
export const base64 = (s: string) => Buffer.from(s.padEnd(40, '.')).toString('base64')

/** How often, and what. */
export const MAKERS: readonly (readonly [number, Maker])[] = [
  [40, (h, { a }) => ['startItem', { itemId: pick(h, 'item', a) }]],
  [
    50,
    (h, { a, b, flag }) => [
      'proposeMotion',
      { itemId: currentOr(h, a), method: METHODS[b % 3], text: '动议', major: flag },
    ],
  ],
  [90, (h, { a }) => ['openVote', { motionId: lastOr(h, a) }]],
  [350, (h, { a, b }) => ['castBallot', { motionId: votingOr(h, a), choice: choice(b) }]],
  [
    60,
    (h, { a, b }) => [
      'takeBallotPaper',
      { motionId: votingOr(h, a), blinded: base64(`paper ${b % 3}`) },
    ],
  ],
  [
    60,
    (h, { a, b, flag }) => [
      'dropSecretBallot',
      {
        motionId: votingOr(h, a),
        serial: base64(`serial ${b % 9}`),
        signature: base64(flag ? 'genuine' : 'forged'),
        choice: choice(b),
      },
    ],
  ],
  [
    20,
    (h, { a, b }) => [
      'enterHand',
      { motionId: votingOr(h, a), seatId: pick(h, 'seat', b), choice: choice(a) },
    ],
  ],
  [25, (h, { a }) => ['callLast', { motionId: votingOr(h, a) }]],
  [70, (h, { a }) => ['closeVote', { motionId: votingOr(h, a) }]],
  [25, (h, { a }) => ['withdrawMotion', { motionId: pick(h, 'motion', a) }]],
  [8, (h, { a }) => ['recuse', { itemId: currentOr(h, a), reason: '亲属' }]],
  [50, (h, { flag }) => ['checkIn', { meetingId: meetingOf(h), via: flag ? 'ONSITE' : 'REMOTE' }]],
  [25, (h) => ['checkOut', { meetingId: meetingOf(h) }]],
  [
    8,
    (h, { a }) => [
      'checkIn',
      { meetingId: meetingOf(h), via: 'ONSITE', seatId: pick(h, 'seat', a) },
    ],
  ],
  [15, (h, { a }) => ['noteItem', { itemId: currentOr(h, a) }]],
  [20, (h, { a }) => ['carryOverItem', { itemId: currentOr(h, a), note: '' }]],
  [5, (h, { a }) => ['returnItem', { itemId: pick(h, 'item', a), note: '完善' }]],
  [
    15,
    (h, { flag }) => [
      'requestAdHoc',
      { meetingId: meetingOf(h), emergency: flag, title: '抢修', issue: newProblem },
    ],
  ],
  [10, (h, { a }) => ['approveAdHoc', { itemId: pick(h, 'item', a) }]],
  [
    20,
    (h, { a, b }) => [
      'assignTask',
      {
        itemId: pick(h, 'item', a),
        leadUnitId: `U${(b % 3) + 1}`,
        supportUnitIds: [],
        ownerId: `S${(b % 3) + 1}`,
        text: '任务',
        dueAt: h.now,
      },
    ],
  ],
  [
    10,
    (h, { a }) => [
      'escalateItem',
      { itemId: pick(h, 'item', a), toUnitIds: ['U2'], reason: '权属不清', replyDueAt: h.now },
    ],
  ],
  [15, (h, { a }) => ['acceptTask', { taskId: pick(h, 'task', a) }]],
  [
    10,
    (h, { a, flag }) => [
      'reportProgress',
      { taskId: pick(h, 'task', a), percent: 50, note: '进展', done: flag },
    ],
  ],
  [
    15,
    (h, { a, b }) => [
      'mergeIssues',
      { keepId: pick(h, 'issue', a), mergeIds: [pick(h, 'issue', b)] },
    ],
  ],
  [15, (h, { a }) => ['editIssue', { issueId: pick(h, 'issue', a), patch: { title: '改' } }]],
  [10, (h, { a }) => ['triageIssue', { issueId: pick(h, 'issue', a), level: 'L2' }]],
  [5, (h, { a }) => ['supportIssue', { issueId: pick(h, 'issue', a) }]],
  [10, () => ['addIssue', { issue: newProblem }]],
  [3, (h) => ['suspendMeeting', { meetingId: meetingOf(h) }]],
  [40, (h) => ['resumeMeeting', { meetingId: meetingOf(h) }]],
  [10, (h) => ['openMeeting', { meetingId: meetingOf(h) }]],
  [2, (h) => ['adjournMeeting', { meetingId: meetingOf(h) }]],
  [25, (h, { a }) => ['voteAgain', { motionId: decidedOr(h, a) }]],
  [8, (h, { a }) => ['giveChair', { meetingId: meetingOf(h), seatId: `S${(a % 5) + 1}` }]],
  [6, (h) => ['takeChair', { meetingId: meetingOf(h) }]],
  [4, (h, { a }) => ['nameDeputy', { meetingId: meetingOf(h), seatId: `S${(a % 5) + 1}` }]],
  [40, (h, { a }) => ['askToSpeak', { itemId: currentOr(h, a) }]],
  [20, (h, { a }) => ['giveFloor', { meetingId: meetingOf(h), speechId: pick(h, 'speech', a) }]],
  [10, (h, { a }) => ['endSpeech', { meetingId: meetingOf(h), speechId: pick(h, 'speech', a) }]],
  [
    5,
    (h, { a, b }) => [
      'moveSpeaker',
      { meetingId: meetingOf(h), speechId: pick(h, 'speech', a), place: (b % 4) + 1 },
    ],
  ],
  [
    45,
    (h, { a, flag }) => [
      'askConsent',
      { meetingId: meetingOf(h), itemIds: [flag ? currentOr(h, a) : pick(h, 'item', a)] },
    ],
  ],
  [90, (h, { a }) => ['noteBlock', { meetingId: meetingOf(h), itemIds: [askedOr(h, a)] }]],
  [5, (h, { a }) => ['objectToConsent', { itemId: currentOr(h, a) }]],
  [3, (h, { a }) => ['admitWalkIn', { meetingId: meetingOf(h), name: `来客${a}` }]],
  [
    5,
    (h, { a, flag }) => [
      'recordSiteVisit',
      {
        issueId: pick(h, 'issue', a),
        visitedAt: h.now,
        place: '一村',
        presentIds: ['S2'],
        finding: '情况',
        decision: '处理',
        spendsMoney: flag,
        bindsUnitIds: [],
      },
    ],
  ],
]

/** Half of the time, where no vote is open, the press that leads to one: else most would be refused. */
export const towardsAVote = (h: Hall, { a, b, flag }: Drawn): Press | undefined => {
  const motions = [...h.state.motion.values()]
  const last = motions.at(-1)
  if (b % 2 === 0 || motions.some((m) => m.phase === 'VOTING')) return undefined
  if (last?.phase === 'PROPOSED' || last?.phase === 'VOID')
    return ['openVote', { motionId: last.id }]
  const itemId = currentOr(h, a)
  if (h.state.item.get(itemId)?.phase !== 'IN_DISCUSSION')
    return ['startItem', { itemId: pick(h, 'item', a) }]
  return [
    'proposeMotion',
    { itemId, method: METHODS[a % 3], text: '动议', major: flag && a % 2 > 0 },
  ]
}
