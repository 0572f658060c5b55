import { proseBase } from '../support/proseBase.ts'
import type { Maker } from './pressMakers.ts'
import { meetingOf, pick } from './pressMakers.ts'

/** Before a meeting and between meetings. */
export const PLANNING: readonly (readonly [number, Maker])[] = [
  [8, (h) => ['signMinutes', { meetingId: meetingOf(h) }]],
  [
    6,
    (h, { a, b, flag }) => {
      const [meetingId, itemId] = [meetingOf(h), pick(h, 'item', a)]
      // Now and then somebody else has been quicker.
      const base = flag ? proseBase(h.state, meetingId, itemId) : { version: 1 }
      return ['editMinutes', { meetingId, itemId, finding: b % 3 ? '情况' : '赞成3票', base }]
    },
  ],
  [12, (h) => ['confirmMinutes', { meetingId: meetingOf(h) }]],
  [3, (h) => ['objectToMinutes', { meetingId: meetingOf(h), reason: '不对' }]],
  [
    10,
    (h, { flag }) => {
      // The term of confirming goes by.
      if (flag && [...h.state.minutes.values()].some((m) => m.phase === 'SIGNED'))
        h.wait(4 * 86_400)
      return ['issueMinutes', { meetingId: meetingOf(h) }]
    },
  ],
  [4, (h) => ['correctMinutes', { meetingId: meetingOf(h), reason: '笔误' }]],
  [60, (h) => ['openMeeting', { meetingId: meetingOf(h) }]],
  [40, (h, { a }) => ['checkIn', { meetingId: meetingOf(h), via: 'ONSITE', seatId: `S${a % 6}` }]],
  [
    30,
    (h, { a }) => [
      'excludeSeat',
      { meetingId: meetingOf(h), seatId: `S${(a % 5) + 1}`, reason: '病假' },
    ],
  ],
  [30, (h, { a }) => ['includeSeat', { meetingId: meetingOf(h), seatId: `S${(a % 5) + 1}` }]],
  [
    10,
    (h, { flag }) => [
      'failMeeting',
      { meetingId: meetingOf(h), ...(flag ? { newStartAt: h.now + 86_400_000 } : {}) },
    ],
  ],
  [20, (h) => ['adjournMeeting', { meetingId: meetingOf(h) }]],
  [
    60,
    (h) => [
      'planMeeting',
      { no: '2026年第12次', startAt: h.now, place: '会议室', chairId: 'S1', recorderId: 'REC' },
    ],
  ],
  [20, (h) => ['putItem', { meetingId: meetingOf(h), type: 'DELIBERATE', title: '议题' }]],
  [20, (h, { a }) => ['removeItem', { itemId: pick(h, 'item', a) }]],
]
