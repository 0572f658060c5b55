import { describe, expect, it } from 'vitest'
import { answersTo, unanswered } from '../../domain/minutes/answers.ts'
import type { SignedMinutes } from '../../domain/minutes/Minutes.ts'
import { newestMinutes, versionsOf } from '../../domain/minutes/lifeCycle.ts'
import { bodyText } from '../../domain/minutes/minutesText.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, MEETING, session } from '../support/builders.ts'
import { proseBase } from '../support/proseBase.ts'

const meetingId = MEETING
const DAY = 86_400_000

/** A meeting of five, one of whom did not come, that has ended; S1 is first secretary, S2 书记. */
const ended = (): Hall => {
  const h = session({ present: 4 })
  h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S1: 'APPROVE' })
  h.adjourn()
  return h
}
const signed = (): Hall => {
  const h = ended()
  h.does('S1', 'signMinutes', { meetingId })
  return h
}
/** The words of A1 (or of another item) with what stands there now. */
const prose = (h: Hall, words: { finding?: string; addition?: string }, itemId = 'A1') => ({
  ...{ meetingId, itemId, ...words, base: proseBase(h.state, MEETING, itemId) },
})
const newest = (h: Hall) => newestMinutes(h.state, MEETING as never)!

describe('the draft', () => {
  it('[M40] recorder and 书记 change the prose of an item, nobody else', () => {
    const h = ended()
    for (const who of ['S1', 'S3', 'S4', 'O1', { kind: 'admin', userId: 'a' } as const])
      expect(h.tries(who, 'editMinutes', prose(h, { finding: '情况' }))).toBe('NOT_PERMITTED')
    h.does('REC', 'editMinutes', prose(h, { finding: '路面破损' }))
    h.does('S2', 'editMinutes', prose(h, { addition: '请各单位配合。' }))
    const section = newest(h).document.sections.find((s) => s.itemId === 'A1')
    expect(section).toMatchObject({ finding: '路面破损。', addition: '请各单位配合。' })
    expect(h.section('A1')).toContain('路面破损。')
    expect(newest(h)).toMatchObject({ editedById: 'S2', editedAt: h.now })
    h.does('S2', 'editMinutes', prose(h, { addition: '' }))
    expect(newest(h).document.sections[0]).not.toHaveProperty('addition')
  })

  it('[M40] numbers, names, dates and decisions have no input; prose may not state them either', () => {
    const h = ended()
    const before = newest(h).document
    for (const field of ['decision', 'lead', 'heading', 'lines', 'text', 'document'])
      expect(h.refusal('REC', 'editMinutes', { ...prose(h, {}), [field]: '改' })?.refused).toBe(
        'INVALID',
      )
    for (const finding of [
      '赞成19票',
      '反对意见共3票',
      '弃权两票',
      '应到委员２０人',
      '实到十七人',
      '本次会议到会 18 人',
    ])
      expect(h.tries('REC', 'editMinutes', prose(h, { finding }))).toBe('MINUTES_NUMBERS')
    expect(newest(h).document).toEqual(before)
    for (const finding of ['七村168户使用罐装气', '反对乱停车的住户有30户', '到会的专家认为可行'])
      expect(h.tries('REC', 'editMinutes', prose(h, { finding }))).toBeUndefined()
    const after = newest(h).document
    expect({ ...after, sections: [] }).toEqual({ ...before, sections: [] })
    after.sections.forEach((s, n) =>
      expect({ ...s, finding: '' }).toEqual({ ...before.sections[n], finding: '' }),
    )
    expect(h.tries('REC', 'editMinutes', prose(h, {}, 'nowhere'))).toBe('MEETING_CLOSED')
  })
})

describe('signing', () => {
  it('[M41] the first secretary signs; from then on not a word changes', () => {
    const h = ended()
    for (const who of ['S2', 'S3', 'REC', 'O1'])
      expect(h.tries(who, 'signMinutes', { meetingId })).toBe('NOT_PERMITTED')
    h.does('S1', 'signMinutes', { meetingId })
    const minutes = newest(h) as SignedMinutes
    expect(minutes).toMatchObject({ phase: 'SIGNED', signedById: 'S1', signedAt: h.now })
    expect(minutes.signedSeq).toBe(h.state.revision)
    expect(minutes.bodyHash).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(h.tries('S1', 'signMinutes', { meetingId })).toBe('MINUTES_STATE')
    expect(h.tries('REC', 'editMinutes', prose(h, { finding: '改' }))).toBe('MINUTES_STATE')
  })

  it('[M41] without a first secretary in office the chair of the meeting signs', () => {
    const h = hall({ members: 5 })
    h.patch('seat', 'S1', { kind: 'PART_TIME' })
    h.open(5)
    h.adjourn()
    expect(h.tries('S2', 'signMinutes', { meetingId })).toBe('NOT_PERMITTED')
    expect(h.tries('S1', 'signMinutes', { meetingId })).toBeUndefined()
  })

  it('[M41] a meeting that was never held has nothing to sign', () => {
    expect(hall().tries('S1', 'signMinutes', { meetingId })).toBe('NOT_FOUND')
  })
})

describe('confirming', () => {
  it('[M42] members who came confirm, once, to the end of the third day', () => {
    const h = signed()
    for (const who of ['S5', 'O1', 'REC'])
      expect(h.tries(who, 'confirmMinutes', { meetingId })).toBe('NOT_ATTENDED')
    h.does('S3', 'confirmMinutes', { meetingId })
    h.wait(60)
    h.does('S3', 'confirmMinutes', { meetingId })
    expect(answersTo(h.state, newest(h))).toMatchObject([
      { seatId: 'S3', answer: 'CONFIRMED', at: h.now - 60_000 },
    ])
    expect(unanswered(h.state, newest(h))).toEqual(['S1', 'S2', 'S4'])
    h.now = Date.parse('2026-11-29T23:59:59+08:00')
    h.does('S4', 'confirmMinutes', { meetingId })
    h.wait(1)
    expect(h.tries('S2', 'confirmMinutes', { meetingId })).toBe('CONFIRM_OVER')
    expect(h.tries('S2', 'objectToMinutes', { meetingId, reason: '不对' })).toBe('CONFIRM_OVER')
  })

  it('[M42] an objection names its item or the whole, with a reason, and changes no word', () => {
    const h = signed()
    const text = newest(h).text
    h.does('S3', 'objectToMinutes', { meetingId, itemId: 'A1', reason: '漏记一句' })
    h.does('S3', 'objectToMinutes', { meetingId, reason: '缺列席人员' })
    expect(answersTo(h.state, newest(h)).map((a) => [a.itemId, a.reason])).toEqual([
      ['A1', '漏记一句'],
      [undefined, '缺列席人员'],
    ])
    expect(newest(h).text).toBe(text)
    expect(h.refusal('S3', 'objectToMinutes', { meetingId, reason: '' })?.refused).toBe('INVALID')
    expect(unanswered(h.state, newest(h))).not.toContain('S3')
  })
})

describe('issuing', () => {
  it('[M43] 书记 issues when everybody who came has answered', () => {
    const h = signed()
    for (const who of ['S1', 'S2', 'S3']) h.does(who, 'confirmMinutes', { meetingId })
    expect(h.refusal('S2', 'issueMinutes', { meetingId })).toEqual({
      refused: 'CONFIRM_OPEN',
      params: { until: '2026年11月29日', n: 1 },
    })
    h.does('S4', 'objectToMinutes', { meetingId, reason: '有意见' })
    for (const who of ['S1', 'S3', 'REC'])
      expect(h.tries(who, 'issueMinutes', { meetingId })).toBe('NOT_PERMITTED')
    const body = bodyText(newest(h).document)
    h.wait(3600)
    h.does('S2', 'issueMinutes', { meetingId, copiesTo: ['古榕街道党工委', '各党支部'] })
    const minutes = newest(h)
    expect(minutes).toMatchObject({ phase: 'ISSUED', issuedById: 'S2', issuedAt: h.now })
    expect(minutes.text).toContain('抄送：古榕街道党工委，各党支部。')
    expect(bodyText(minutes.document)).toBe(body)
  })

  it('[M43] or when the term is over', () => {
    const h = signed()
    h.now += 4 * DAY
    h.does('S2', 'issueMinutes', { meetingId })
    expect(newest(h).text).toContain('2026年11月30日印发')
    expect(h.tries('S2', 'issueMinutes', { meetingId })).toBe('MINUTES_STATE')
  })
})

describe('correcting', () => {
  it('[M44] a next version begins as a draft of the same words; the old one stays', () => {
    const h = signed()
    const first = newest(h)
    expect(h.tries('S3', 'correctMinutes', { meetingId, reason: '笔误' })).toBe('NOT_PERMITTED')
    expect(h.does('REC', 'correctMinutes', { meetingId, reason: '第一项地点有误' })).toEqual({
      version: 2,
    })
    expect(newest(h)).toMatchObject({ version: 2, phase: 'DRAFT', docNo: first.docNo })
    expect(newest(h).text).toContain(
      '本纪要为〔2026〕11号的更正版（第2版）。更正原因：第一项地点有误。',
    )
    expect(newest(h).document.sections).toEqual(first.document.sections)
    expect(h.tries('REC', 'correctMinutes', { meetingId, reason: '再改' })).toBe('MINUTES_STATE')
    h.does('REC', 'editMinutes', prose(h, { finding: '地点为三村' }))
    h.does('S1', 'signMinutes', { meetingId })
    expect(versionsOf(h.state, MEETING as never).map((m) => [m.version, m.phase])).toEqual([
      [1, 'SIGNED'],
      [2, 'SIGNED'],
    ])
    expect(h.get('minutes', first.id)).toEqual(first)
    h.does('S3', 'confirmMinutes', { meetingId })
    expect(answersTo(h.state, first)).toEqual([])
  })
})

describe('the seal', () => {
  const seal = {
    ...{ meetingId, minutesId: MEETING, version: 1, docNo: '〔2026〕11号', seq: 9, head: 'h' },
    ...{ contentHash: 'c', publicKey: 'k', signature: 's', code: 'ABCD-EFGH-JKMN-PQRS' },
    occasion: 'ADJOURNED' as const,
  }

  it('[M45] only the server keeps one, one for each occasion, never replaced', () => {
    const h = ended()
    for (const who of ['S1', 'REC', { kind: 'admin', userId: 'a' } as const])
      expect(h.tries(who, 'keepSeal', seal)).toBe('NOT_PERMITTED')
    h.does({ kind: 'system' }, 'keepSeal', seal)
    h.does({ kind: 'system' }, 'keepSeal', { ...seal, code: 'XXXX-XXXX-XXXX-XXXX' })
    expect([...h.state.seal.values()]).toMatchObject([{ ...seal, sealedAt: h.now }])
    expect(h.tries({ kind: 'system' }, 'keepSeal', { ...seal, minutesId: 'other' })).toBe(
      'NOT_FOUND',
    )
  })
})
