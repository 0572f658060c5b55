import { describe, expect, it } from 'vitest'
import { sectionText } from '../../domain/minutes/minutesText.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, MEETING, session, choose } from '../support/builders.ts'

const meetingId = MEETING

const wholeText = (h: Hall) => h.get('minutes', MEETING).text.replace(/\s/g, '')

describe('the opening sentence', () => {
  it('[M16] date, part of the day, chair, place, meeting, number and the four figures of attendance', () => {
    const h = hall({ members: 7 })
    h.does('S7', 'requestLeave', { meetingId, reason: '出差' })
    h.open(4)
    h.checkIn('S5')
    h.adjourn()
    expect(wholeText(h)).toContain(
      '2026年11月26日下午，人S1同志在会议室主持召开齿苑社区“大党委”党建联席会议（2026年第11次）。' +
        '会议应到委员7人，实到5人，请假1人，缺席1人，到会人数符合规定。',
    )
  })

  it('[M16] figures are printed also where they are 0', () => {
    const h = session()
    h.adjourn()
    expect(wholeText(h)).toContain('应到委员5人，实到5人，请假0人，缺席0人')
  })

  it('[M17] what was reported is named there and has no section; every other item has one, in the order heard', () => {
    const h = session()
    h.start('A0')
    h.does('S1', 'noteItem', { itemId: 'A0' })
    h.start('A3')
    h.adjourn()
    const minutes = h.get('minutes', MEETING)
    expect(wholeText(h)).toContain('会议听取了10月议定事项办理情况的通报，')
    const { sections } = minutes.document
    expect(sections.map((s) => s.itemId)).toEqual(['A3', 'A1', 'A2'])
    let from = 0
    for (const text of sections.map(sectionText)) {
      expect(minutes.text.indexOf(text, from)).toBeGreaterThan(-1)
      from = minutes.text.indexOf(text, from)
    }
  })

  it('[M30] the number is that of the meeting, or its month; dates have no leading zeros', () => {
    const h = session()
    h.adjourn()
    expect(h.get('minutes', MEETING).docNo).toBe('〔2026〕11号')
    const other = hall()
    other.patch('meeting', MEETING, {
      no: '十二月例会',
      startAt: Date.parse('2026-12-04T09:00:00+08:00'),
    })
    other.now = Date.parse('2026-12-04T09:00:00+08:00')
    other.open(5)
    other.adjourn()
    expect(other.get('minutes', MEETING).docNo).toBe('〔2026〕12号')
    expect(wholeText(other)).toContain('2026年12月4日上午')
  })

  it('[M30] the day is the committee’s day, not that of UTC', () => {
    const h = hall()
    h.now = Date.parse('2026-11-26T00:10:00+08:00')
    h.open(5)
    h.adjourn()
    expect(wholeText(h)).toContain('2026年11月26日上午')
  })
})

describe('people', () => {
  it('[M28] in seat order, each with the unit; leave and absence only where there is any', () => {
    const h = hall({ members: 6 })
    h.does('S5', 'requestLeave', { meetingId, reason: '出差' })
    h.checkIn('S4', 'S2', 'S1', 'S3', 'O2', 'O1', 'REC')
    h.does('S1', 'openMeeting', { meetingId })
    h.adjourn()
    const text = wholeText(h)
    expect(text).toContain('出席：人S1（单位1）、人S2（单位2）、人S3（单位3）、人S4（单位4）')
    expect(text).toContain(
      '请假：人S5（单位5）缺席：人S6（单位6）列席：人O1（职务O1）、人O2（职务O2）',
    )
    expect(text).toContain('主持：人S1记录：人REC')
    const full = session()
    full.adjourn()
    expect(wholeText(full)).not.toMatch(/请假：|缺席：|列席：/)
  })
})

describe('what never stands in the minutes', () => {
  it('[M29] written opinions, choices by name, the alias of a resident', () => {
    const h = hall({ members: 5 })
    h.does('S5', 'requestLeave', { meetingId, reason: '出差' })
    h.open(4)
    h.does('S5', 'giveOpinion', { itemId: 'A1', choice: 'AGAINST', text: '此事不妥' })
    h.decideItem('A1', { S2: 'APPROVE', S3: 'AGAINST', S4: 'APPROVE' }, { method: 'OPEN_BALLOT' })
    h.adjourn()
    expect(wholeText(h)).not.toContain('此事不妥')
    expect(wholeText(h)).not.toMatch(/人S\d[^。；）]{0,6}(赞成|反对|弃权)/)
    expect(wholeText(h)).not.toContain('居民周某')
  })

  it('[M9] the text is a function of the records: the same records, the same words', () => {
    const make = () => {
      const h = session()
      h.decideItem('A1', choose('APPROVE', 2, 5))
      h.adjourn()
      return h.get('minutes', MEETING)
    }
    expect(make()).toEqual(make())
  })
})
