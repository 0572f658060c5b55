import { describe, expect, it } from 'vitest'
import type { Hall } from '../support/Hall.ts'
import { MEETING, session } from '../support/builders.ts'

const meetingId = MEETING
const routine = (...ids: readonly string[]) => {
  const h = session()
  for (const itemId of ids) h.does('S2', 'editItem', { itemId, routine: true })
  return h
}
const ask = (h: Hall, ...itemIds: readonly string[]) => {
  h.wait(5)
  return h.tries('S1', 'askConsent', { meetingId, itemIds })
}
const note = (h: Hall, ...itemIds: readonly string[]) =>
  h.tries('S1', 'noteBlock', { meetingId, itemIds })
const timesAsked = (h: Hall, itemId: string) => h.get('item', itemId).consentAskedAt?.length ?? 0

describe('consent without a vote', () => {
  it('[M35] the chair asks twice; then routine items are agreed to together, in agenda order', () => {
    const h = routine('A1', 'A2', 'A3')
    const block = ['A3', 'A1'] as const
    expect(note(h, ...block)).toBe('CONSENT_NOT_ASKED')
    expect(ask(h, ...block)).toBeUndefined()
    expect(note(h, ...block)).toBe('CONSENT_NOT_ASKED')
    expect(ask(h, ...block)).toBeUndefined()
    expect(note(h, ...block)).toBeUndefined()
    for (const id of block)
      expect(h.get('item', id)).toMatchObject({
        phase: 'DECIDED',
        outcome: 'NOTED',
        heardAt: h.now,
      })
    expect(h.get('issue', 'I1').status).toBe('TRIAGED')
    expect(h.get('item', 'A2').phase).toBe('PENDING')
    h.adjourn()
    const { sections } = h.get('minutes', MEETING).document
    expect(sections.map((s) => s.itemId)).toEqual(['A1', 'A3', 'A0', 'A2'])
    expect(h.section('A1')).toContain('会议同意“A1号议题”')
  })

  it('[M35] is the chair’s to ask and to state, in session', () => {
    const h = routine('A1')
    const block = { meetingId, itemIds: ['A1'] }
    for (const who of ['S2', 'REC', 'O1']) {
      expect(h.tries(who, 'askConsent', block)).toBe('NOT_CHAIR')
      expect(h.tries(who, 'noteBlock', block)).toBe('NOT_CHAIR')
    }
    h.does('S1', 'suspendMeeting', { meetingId })
    expect(h.tries('S1', 'askConsent', block)).toBe('MEETING_SUSPENDED')
    expect(h.tries('S1', 'noteBlock', block)).toBe('MEETING_SUSPENDED')
    h.adjourn()
    expect(h.tries('S1', 'noteBlock', block)).toBe('MEETING_CLOSED')
  })

  it('[M35] a button pressed twice in a row has asked once', () => {
    const h = routine('A1')
    ask(h, 'A1')
    h.wait(2)
    h.does('S1', 'askConsent', { meetingId, itemIds: ['A1'] })
    expect(timesAsked(h, 'A1')).toBe(1)
    expect(note(h, 'A1')).toBe('CONSENT_NOT_ASKED')
    h.wait(1)
    h.does('S1', 'askConsent', { meetingId, itemIds: ['A1'] })
    expect(timesAsked(h, 'A1')).toBe(2)
    expect(note(h, 'A1')).toBeUndefined()
  })

  it('[M35] only routine items together; any other alone, heard or not', () => {
    const h = routine('A1')
    expect(ask(h, 'A1', 'A2')).toBe('NOT_ROUTINE')
    expect(note(h, 'A1', 'A2')).toBe('NOT_ROUTINE')
    h.start('A2')
    const first = h.get('item', 'A2').heardSeq
    for (const id of ['A2', 'A3']) {
      ask(h, id)
      ask(h, id)
      expect(note(h, id)).toBeUndefined()
    }
    expect(h.get('item', 'A2').heardSeq).toBe(first)
    expect(h.get('item', 'A3').heardSeq).toBeGreaterThan(first ?? 0)
  })

  it('[M35] nothing on which a motion was moved, nothing decided, nothing of another meeting', () => {
    const h = routine('A1', 'A2', 'A3')
    h.start('A1')
    h.does('S2', 'withdrawMotion', { motionId: h.propose('S2', 'A1') })
    h.start('A2')
    h.propose('S2', 'A2')
    for (const id of ['A1', 'A2', 'nothing']) {
      expect(ask(h, 'A3', id)).toBe('ITEM_DECIDED')
      expect(note(h, 'A3', id)).toBe('ITEM_DECIDED')
    }
    h.patch('item', 'A3', { meetingId: 'M0' })
    expect(ask(h, 'A3')).toBe('ITEM_DECIDED')
  })

  it('[M35] needs the ordinary quorum in the room', () => {
    const h = routine('A1')
    ask(h, 'A1')
    ask(h, 'A1')
    h.checkOut('S3', 'S4', 'S5')
    expect(note(h, 'A1')).toBe('QUORUM_NOT_MET')
    h.checkIn('S3')
    expect(note(h, 'A1')).toBeUndefined()
  })
})

describe('an objection', () => {
  it('[M36] of one member pulls the item out of the block; the others are agreed to', () => {
    const h = routine('A1', 'A2', 'A3')
    ask(h, 'A1', 'A2', 'A3')
    h.does('S4', 'objectToConsent', { itemId: 'A2' })
    expect(ask(h, 'A1', 'A2', 'A3')).toBe('CONSENT_REFUSED')
    expect(note(h, 'A1', 'A2', 'A3')).toBe('CONSENT_REFUSED')
    expect(timesAsked(h, 'A1')).toBe(1)
    ask(h, 'A1', 'A3')
    expect(note(h, 'A1', 'A3')).toBeUndefined()
    expect(h.get('item', 'A2')).toMatchObject({ phase: 'PENDING', objectedByIds: ['S4'] })
  })

  it('[M36] after the second asking, too; then only a vote decides', () => {
    const h = routine('A1')
    ask(h, 'A1')
    ask(h, 'A1')
    h.does('S4', 'objectToConsent', { itemId: 'A1' })
    h.does('S4', 'objectToConsent', { itemId: 'A1' })
    h.does('S3', 'objectToConsent', { itemId: 'A1' })
    expect(h.get('item', 'A1').objectedByIds).toEqual(['S4', 'S3'])
    expect(note(h, 'A1')).toBe('CONSENT_REFUSED')
    expect(h.tries('S1', 'noteItem', { itemId: 'A1' })).toBe('CONSENT_REFUSED')
    h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S5: 'APPROVE' })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
  })

  it('[M36] also where the chair has not asked: noting is refused', () => {
    const h = session()
    h.start('A1')
    h.does('S4', 'objectToConsent', { itemId: 'A1' })
    expect(h.tries('S1', 'noteItem', { itemId: 'A1' })).toBe('CONSENT_REFUSED')
    expect(h.tries('S1', 'noteItem', { itemId: 'A2' })).toBeUndefined()
  })

  it('[M36] only by a voting member in the room who is not recused, on an item without outcome', () => {
    const h = session({ members: 6, present: 5 })
    h.checkIn('O1')
    const objection = { itemId: 'A1' }
    for (const who of ['O1', 'REC', 'L2'])
      expect(h.tries(who, 'objectToConsent', objection)).toBe('NOT_PERMITTED')
    expect(h.tries('S6', 'objectToConsent', objection)).toBe('NOT_PRESENT')
    h.does('S5', 'recuse', { ...objection, reason: '亲属' })
    expect(h.tries('S5', 'objectToConsent', objection)).toBe('RECUSED')
    expect(h.tries('S1', 'objectToConsent', objection)).toBeUndefined()
    h.does('S1', 'noteItem', { itemId: 'A2' })
    expect(h.tries('S4', 'objectToConsent', { itemId: 'A2' })).toBe('ITEM_DECIDED')
  })
})
