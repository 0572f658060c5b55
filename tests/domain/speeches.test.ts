import { describe, expect, it } from 'vitest'
import { speakersWaiting, speakingNow } from '../../domain/meeting/speeches.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, MEETING, session } from '../support/builders.ts'

const meetingId = MEETING
const itemId = 'A1'
const queue = (h: Hall) => speakersWaiting(h.state, MEETING as never).map((s) => s.seatId)
const speaker = (h: Hall) => speakingNow(h.state, MEETING as never)?.seatId
const speechOf = (h: Hall, seatId: string) =>
  [...h.state.speech.values()].findLast((s) => s.seatId === seatId)!
const floorTo = (h: Hall, seatId: string) =>
  h.does('S1', 'giveFloor', { meetingId, speechId: speechOf(h, seatId).id })
const asking = (...who: readonly string[]) => {
  const h = session()
  h.checkIn('O1')
  h.start(itemId)
  for (const id of who) h.does(id, 'askToSpeak', { itemId })
  return h
}

describe('asking for the floor', () => {
  it('[M33] anybody in the room may, observers too, on the item being heard', () => {
    const h = asking('O1', 'S3')
    expect(queue(h)).toEqual(['O1', 'S3'])
    expect(h.tries('O2', 'askToSpeak', { itemId })).toBe('NOT_PRESENT')
    expect(h.tries({ kind: 'screen' }, 'askToSpeak', { itemId })).toBe('NOT_PERMITTED')
    expect(h.tries('S4', 'askToSpeak', { itemId: 'A2' })).toBe('ITEM_NOT_HEARD')
    h.does('S5', 'recuse', { itemId, reason: '亲属' })
    expect(h.tries('S5', 'askToSpeak', { itemId })).toBe('RECUSED')
  })

  it('[M33] not before the opening, not in a break, not after adjourning', () => {
    const early = hall()
    early.checkIn('S3')
    expect(early.tries('S3', 'askToSpeak', { itemId })).toBe('MEETING_NOT_OPEN')
    const h = asking()
    h.does('S1', 'suspendMeeting', { meetingId })
    expect(h.tries('S3', 'askToSpeak', { itemId })).toBe('MEETING_SUSPENDED')
    h.adjourn()
    expect(h.tries('S3', 'askToSpeak', { itemId })).toBe('MEETING_CLOSED')
  })

  it('[M33] whoever joins in a way that does not count may still speak', () => {
    const h = session({ settings: { remoteAttendanceCounts: false }, present: 4 })
    h.does('S5', 'checkIn', { meetingId, via: 'REMOTE' })
    h.start(itemId)
    expect(h.tries('S5', 'askToSpeak', { itemId })).toBeUndefined()
    expect(queue(h)).toEqual(['S5'])
  })

  it('[M33] once a person: whoever waits or speaks is not put down again, and may ask anew afterwards', () => {
    const h = asking('S3', 'S3')
    expect(queue(h)).toEqual(['S3'])
    floorTo(h, 'S3')
    h.does('S3', 'askToSpeak', { itemId })
    expect(queue(h)).toEqual([])
    h.does('S3', 'endSpeech', { meetingId, speechId: speechOf(h, 'S3').id })
    h.does('S3', 'askToSpeak', { itemId })
    expect(queue(h)).toEqual(['S3'])
  })
})

describe('the floor', () => {
  it('[M33] is the chair’s to give, in the order of the queue or out of it; one speaks at a time', () => {
    const h = asking('S2', 'S3', 'O1')
    const first = { meetingId, speechId: speechOf(h, 'S2').id }
    for (const who of ['S2', 'REC']) expect(h.tries(who, 'giveFloor', first)).toBe('NOT_CHAIR')
    h.wait(10)
    floorTo(h, 'O1')
    expect([speaker(h), queue(h)]).toEqual(['O1', ['S2', 'S3']])
    expect(speechOf(h, 'O1')).toMatchObject({ phase: 'SPEAKING', startedAt: h.now })
    h.wait(60)
    floorTo(h, 'S2')
    expect(speaker(h)).toBe('S2')
    expect(speechOf(h, 'O1')).toMatchObject({ phase: 'DONE', endedAt: h.now })
    expect(h.tries('S1', 'giveFloor', first)).toBe('NOT_FOUND')
    expect(h.tries('S1', 'giveFloor', { meetingId, speechId: 'none' })).toBe('NOT_FOUND')
  })

  it('[M33] is given back by the speaker or taken by the chair, and by nobody else', () => {
    const h = asking('S2', 'S3')
    floorTo(h, 'S2')
    const speaking = { meetingId, speechId: speechOf(h, 'S2').id }
    const waiting = { meetingId, speechId: speechOf(h, 'S3').id }
    for (const who of ['S4', 'REC', 'O1']) {
      expect(h.tries(who, 'endSpeech', speaking)).toBe('NOT_PERMITTED')
      expect(h.tries(who, 'endSpeech', waiting)).toBe('NOT_PERMITTED')
    }
    h.wait(5)
    h.does('S2', 'endSpeech', speaking)
    expect(speechOf(h, 'S2')).toMatchObject({ phase: 'DONE', endedAt: h.now })
    h.does('S3', 'endSpeech', waiting)
    expect(speechOf(h, 'S3').phase).toBe('DROPPED')
    const before = h.state.speech
    h.does('S1', 'endSpeech', speaking)
    h.does('S1', 'endSpeech', waiting)
    expect(h.state.speech).toBe(before)
    expect(h.tries('S1', 'endSpeech', { meetingId, speechId: 'none' })).toBe('NOT_FOUND')
  })

  it('[M33] the chair puts the queue in another order', () => {
    const h = asking('S2', 'S3', 'S4', 'O1')
    const last = { meetingId, speechId: speechOf(h, 'O1').id, place: 1 }
    expect(h.tries('S2', 'moveSpeaker', last)).toBe('NOT_CHAIR')
    h.does('S1', 'moveSpeaker', last)
    expect(queue(h)).toEqual(['O1', 'S2', 'S3', 'S4'])
    h.does('S1', 'moveSpeaker', { ...last, place: 99 })
    expect(queue(h)).toEqual(['S2', 'S3', 'S4', 'O1'])
    h.does('S5', 'askToSpeak', { itemId })
    expect(queue(h)).toEqual(['S2', 'S3', 'S4', 'O1', 'S5'])
    floorTo(h, 'S3')
    expect(h.tries('S1', 'moveSpeaker', { ...last, speechId: speechOf(h, 'S3').id })).toBe(
      'NOT_FOUND',
    )
  })

  it('[M33] the queue ends with its item: who waits is let off, who speaks has spoken', () => {
    const h = asking('S2', 'S3')
    floorTo(h, 'S2')
    h.start(itemId)
    expect([speaker(h), queue(h)]).toEqual(['S2', ['S3']])
    h.wait(3)
    h.start('A2')
    expect([speaker(h), queue(h)]).toEqual([undefined, []])
    expect(speechOf(h, 'S2')).toMatchObject({ phase: 'DONE', endedAt: h.now })
    expect(speechOf(h, 'S3').phase).toBe('DROPPED')
    h.start(itemId)
    expect(queue(h)).toEqual([])
  })

  it('[M33] and with the meeting', () => {
    const h = asking('S2', 'S3')
    floorTo(h, 'S2')
    h.adjourn()
    expect([speechOf(h, 'S2').phase, speechOf(h, 'S3').phase]).toEqual(['DONE', 'DROPPED'])
  })

  it('[M33] whoever leaves or recuses himself leaves the queue and the floor', () => {
    const h = asking('S2', 'S3', 'S4', 'S5')
    floorTo(h, 'S2')
    h.checkOut('S3')
    h.does('S4', 'recuse', { itemId, reason: '亲属' })
    expect([speaker(h), queue(h)]).toEqual(['S2', ['S5']])
    h.checkOut('S2')
    expect([speaker(h), queue(h)]).toEqual([undefined, ['S5']])
    floorTo(h, 'S5')
    h.does('S5', 'recuse', { itemId: 'A2', reason: '亲属' })
    expect(speaker(h)).toBe('S5')
    h.does('S5', 'recuse', { itemId, reason: '亲属' })
    expect(speaker(h)).toBeUndefined()
  })

  it('[M33] a break ends the speech and keeps the queue', () => {
    const h = asking('S2', 'S3')
    floorTo(h, 'S2')
    h.does('S1', 'suspendMeeting', { meetingId })
    expect([speechOf(h, 'S2').phase, queue(h)]).toEqual(['DONE', ['S3']])
    h.does('S1', 'resumeMeeting', { meetingId })
    floorTo(h, 'S3')
    expect(speaker(h)).toBe('S3')
  })
})

describe('the timer of an item', () => {
  const startedAt = (h: Hall) =>
    (h.get('meeting', MEETING) as { itemStartedAt?: number }).itemStartedAt

  it('[M34] starts when the chair turns to it, and not again when he presses again', () => {
    const h = session()
    expect(startedAt(h)).toBeUndefined()
    h.start('A1')
    const first = h.now
    h.wait(90)
    h.start('A1')
    expect(startedAt(h)).toBe(first)
    h.start('A2')
    expect(startedAt(h)).toBe(h.now)
    h.adjourn()
    expect(startedAt(h)).toBeUndefined()
  })

  it('[M34] stands still in a break', () => {
    const h = session()
    h.start('A1')
    h.wait(60)
    h.does('S1', 'suspendMeeting', { meetingId })
    h.wait(600)
    h.does('S1', 'resumeMeeting', { meetingId })
    h.wait(60)
    expect(h.now - startedAt(h)!).toBe(120_000)
    const calm = session()
    calm.does('S1', 'suspendMeeting', { meetingId })
    calm.does('S1', 'resumeMeeting', { meetingId })
    expect(startedAt(calm)).toBeUndefined()
  })

  it('[M34] the agenda gives an item its minutes, 1 to 240; they bind nobody', () => {
    const h = session()
    for (const plannedMinutes of [0, 241, 1.5])
      expect(h.tries('S2', 'editItem', { itemId: 'A1', plannedMinutes })).toBe('INVALID')
    h.does('S2', 'editItem', { itemId: 'A1', plannedMinutes: 10 })
    expect(h.get('item', 'A1').plannedMinutes).toBe(10)
    h.start('A1')
    h.wait(3600)
    expect(
      h.tries('S2', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' }),
    ).toBeUndefined()
  })
})
