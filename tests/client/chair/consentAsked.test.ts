import { describe, expect, it } from 'vitest'
import { consentAsked, timesAsked } from '../../../client/parts/consentAsked.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Change } from '../../../domain/state.ts'
import { apply, emptyState, put } from '../../../domain/state.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'

const NOW = 1_000_000_000
const MINUTE = 60_000
const meeting = {
  id: 'M1',
  phase: 'IN_SESSION',
  currentItemId: 'T1',
  roll: [],
} as unknown as Meeting
const item = (id: string, about: Partial<AgendaItem> = {}): AgendaItem =>
  ({
    ...{ id, meetingId: 'M1', order: Number(id.slice(1)), type: 'DELIBERATE', title: id },
    ...{ phase: 'PENDING', routine: true, consentAskedAt: [NOW - MINUTE] },
    ...about,
  }) as AgendaItem
const asked = (items: readonly AgendaItem[], more: readonly Change[] = [], now = NOW) =>
  consentAsked(
    apply(emptyState(), [put('meeting', meeting), ...items.map((i) => put('item', i)), ...more]),
    meeting,
    now,
  ).map((i) => i.id)

describe('the question of the chair whether anybody objects', () => {
  it('is about all items asked for, also those that somebody has pulled out', () => {
    const pulled = item('T3', { objectedByIds: ['S1'] as never })
    expect(asked([item('T2'), pulled, item('T4', { consentAskedAt: [] })])).toEqual(['T2', 'T3'])
  })

  it('is gone once the item is decided, moved on, or nobody has answered for ten minutes', () => {
    const motion = { id: 'V1', itemId: 'T2', meetingId: 'M1', phase: 'PROPOSED', seq: 1 }
    expect(asked([item('T2', { phase: 'DECIDED', outcome: 'NOTED' } as never)])).toEqual([])
    expect(asked([item('T2')], [put('motion', motion as unknown as Motion)])).toEqual([])
    expect(asked([item('T2')], [], NOW + 10 * MINUTE)).toEqual([])
  })

  it('about a single item ends when the chair turns to another, about a block it does not', () => {
    const single = item('T1', { routine: false, phase: 'IN_DISCUSSION' })
    expect(asked([single, item('T2')])).toEqual(['T1', 'T2'])
    expect(asked([{ ...single, id: 'T9' as never }, item('T2')])).toEqual(['T2'])
  })

  it('has been asked as often as the item that was asked for least', () => {
    const twice = item('T2', { consentAskedAt: [NOW - 9000, NOW] })
    expect(timesAsked([])).toBe(0)
    expect(timesAsked([twice])).toBe(2)
    expect(timesAsked([twice, item('T3')])).toBe(1)
  })
})
