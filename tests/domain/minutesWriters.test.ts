import { describe, expect, it } from 'vitest'
import { newestMinutes } from '../../domain/minutes/lifeCycle.ts'
import type { Hall } from '../support/Hall.ts'
import { MEETING, session } from '../support/builders.ts'
import { proseBase } from '../support/proseBase.ts'

const meetingId = MEETING
const ended = (): Hall => {
  const h = session({ present: 4 })
  h.adjourn()
  return h
}
/** Words for an item, begun with what stands there now. */
const prose = (h: Hall, words: { finding?: string; addition?: string }, itemId = 'A1') => ({
  ...{ meetingId, itemId, ...words, base: proseBase(h.state, MEETING, itemId) },
})
const newest = (h: Hall) => newestMinutes(h.state, MEETING as never)!

describe('two writers', () => {
  const CHANGED = 'MINUTES_CHANGED'

  it('[M47] whoever began with other words is refused, and not a word changes', () => {
    const h = ended()
    const mine = prose(h, { finding: '五盏路灯不亮' })
    h.does('S2', 'editMinutes', prose(h, { finding: '四盏路灯不亮' }))
    const before = h.state.minutes
    expect(h.tries('REC', 'editMinutes', mine)).toBe(CHANGED)
    expect(h.state.minutes).toEqual(before)
    h.does('REC', 'editMinutes', prose(h, { finding: '五盏路灯不亮' }))
    expect(h.section('A1')).toContain('五盏路灯不亮。')
    h.does('REC', 'editMinutes', prose(h, { addition: '另行踏勘' }))
    const { finding: _, ...unsaid } = proseBase(h.state, MEETING, 'A1')
    const blind = { meetingId, itemId: 'A1', finding: '没有看过', base: unsaid }
    expect(h.tries('REC', 'editMinutes', blind)).toBe(CHANGED)
    expect(h.refusal('REC', 'editMinutes', { ...blind, base: undefined })?.refused).toBe('INVALID')
  })

  it('[M47] another field, another item, the same words and a full stop are nobody’s loss', () => {
    const h = ended()
    const finding = prose(h, { finding: '五盏路灯不亮' })
    const addition = prose(h, { addition: '另行踏勘' })
    const other = prose(h, { finding: '外墙脱落' }, 'A2')
    h.does('REC', 'editMinutes', finding)
    h.does('S2', 'editMinutes', addition)
    h.does('S2', 'editMinutes', other)
    h.does('S2', 'editMinutes', finding)
    const asTyped = { ...finding.base, finding: ' 五盏路\n灯不亮', addition: undefined }
    h.does('REC', 'editMinutes', {
      ...{ meetingId, itemId: 'A1', finding: '六盏路灯不亮', base: asTyped },
    })
    expect(newest(h).document.sections.find((s) => s.itemId === 'A1')).toMatchObject({
      ...{ finding: '六盏路灯不亮。', addition: '另行踏勘。' },
    })
  })

  it('[M47] words for a version that has been signed since do not enter the next one', () => {
    const h = ended()
    const late = prose(h, { addition: '写给第一版' })
    h.does('S1', 'signMinutes', { meetingId })
    expect(h.tries('REC', 'editMinutes', late)).toBe('MINUTES_STATE')
    h.does('REC', 'correctMinutes', { meetingId, reason: '笔误' })
    expect(h.tries('REC', 'editMinutes', late)).toBe(CHANGED)
    expect(h.tries('REC', 'editMinutes', prose(h, { addition: '写给第二版' }))).toBeUndefined()
  })

  it('[M47] nobody signs words that came after he had read', () => {
    const h = ended()
    const read = () => {
      const { version, editedAt } = newest(h)
      return { version, ...(editedAt === undefined ? {} : { editedAt }) }
    }
    const unread = read()
    h.does('REC', 'editMinutes', prose(h, { addition: '另行踏勘' }))
    const before = h.state.minutes
    expect(h.tries('S1', 'signMinutes', { meetingId, read: unread })).toBe(CHANGED)
    const other = { ...read(), version: 2 }
    expect(h.tries('S1', 'signMinutes', { meetingId, read: other })).toBe(CHANGED)
    expect(h.state.minutes).toEqual(before)
    h.does('S1', 'signMinutes', { meetingId, read: read() })
    expect(newest(h).phase).toBe('SIGNED')
  })
})
