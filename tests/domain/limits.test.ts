import { describe, expect, it } from 'vitest'
import { MOST } from '../../domain/limits.ts'
import type { Hall } from '../support/Hall.ts'
import { choose, hall, issue, MEETING, newProblem, session } from '../support/builders.ts'

/** Presses until it is refused: how often it was accepted, and what the refusal says. */
const untilFull = (press: () => ReturnType<Hall['refusal']>): [number, string | number] => {
  for (let n = 0; n <= 600; n += 1) {
    const refusal = press()
    if (!refusal) continue
    const max = refusal.params?.['max']
    return [n, refusal.refused === 'LIMIT_REACHED' ? (max ?? '') : refusal.refused]
  }
  throw new Error('never refused')
}

describe('[P11] nobody fills the room by pressing one button again and again', () => {
  it('[P11] [I1] a list takes five hundred issues, and the next month’s list again', () => {
    const h = hall()
    for (let n = 0; n < MOST.issuesOnList - 3; n += 1) h.put('issue', issue(`X${n}`))
    expect(h.tries('O2', 'addIssue', { issue: newProblem })).toBe('LIMIT_REACHED')
    h.patch('issue', 'X0', { listMonth: '2026-10' })
    h.does('O2', 'addIssue', { issue: newProblem })
    expect(h.refusal('O2', 'addIssue', { issue: newProblem })).toEqual({
      refused: 'LIMIT_REACHED',
      params: { max: 500 },
    })
    const s = session()
    for (let n = 0; n < MOST.issuesOnList - 3; n += 1) s.put('issue', issue(`X${n}`))
    const adHoc = { meetingId: MEETING, emergency: true, title: '抢修', issue: newProblem }
    expect(s.tries('S2', 'requestAdHoc', adHoc)).toBe('LIMIT_REACHED')
  })

  it('[P11] [M14] a meeting five hundred items, taken off or not', () => {
    const h = hall()
    const put = () => h.does('S2', 'putItem', { meetingId: MEETING, type: 'INFORM', title: '通报' })
    const [accepted, max] = untilFull(() => {
      const own = [...h.state.item.values()].filter((i) => i.phase === 'PENDING').at(-1)
      if (own && own.id !== 'A3') h.does('S2', 'removeItem', { itemId: own.id })
      try {
        put()
        return undefined
      } catch {
        return h.refusal('S2', 'putItem', { meetingId: MEETING, type: 'INFORM', title: '通报' })
      }
    })
    expect([accepted, max]).toEqual([500 - 4, 500])
  })

  it('[P11] [M8] [V23] [V16] [M33] [A2] one member: requests, motions, opinions, speeches, comings and goings', () => {
    const h = session()
    h.start('A1')
    const adHoc = { meetingId: MEETING, emergency: true, title: '抢修' }
    expect(untilFull(() => h.refusal('S2', 'requestAdHoc', adHoc))).toEqual([10, 10])
    expect(h.tries('S3', 'requestAdHoc', adHoc)).toBeUndefined()
    const motion = { itemId: 'A1', method: 'ORAL', text: '动议' }
    expect(untilFull(() => h.refusal('S2', 'proposeMotion', motion))).toEqual([20, 20])
    expect(h.tries('S3', 'proposeMotion', motion as never)).toBeUndefined()
    const speech = () => {
      const refusal = h.refusal('S4', 'askToSpeak', { itemId: 'A1' })
      const last = [...h.state.speech.keys()].at(-1) ?? ''
      if (!refusal) h.does('S4', 'endSpeech', { meetingId: MEETING, speechId: last })
      return refusal
    }
    expect(untilFull(speech)).toEqual([100, 100])
    const coming = () => {
      h.checkOut('S5')
      return h.refusal('S5', 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
    }
    expect(untilFull(coming)).toEqual([99, 100])

    const away = hall()
    away.does('S2', 'requestLeave', { meetingId: MEETING, reason: '' })
    const opinion = { itemId: 'A1', choice: 'APPROVE', text: '同意' }
    expect(untilFull(() => away.refusal('S2', 'giveOpinion', opinion))).toEqual([20, 20])
    away.does('S2', 'giveOpinion', { ...opinion, itemId: 'A2' } as never)
  })

  it('[P11] [V23] [V27] [T1] [T3] one item: motions of all together, second votes, tasks, whistles', () => {
    const h = session({ members: 9 })
    h.start('A1')
    const motion = { itemId: 'A1', method: 'ORAL', text: '动议' }
    for (const who of ['S2', 'S3', 'S4', 'S5', 'S6'])
      for (let n = 0; n < 20; n += 1) h.does(who, 'proposeMotion', motion as never)
    expect(h.tries('S7', 'proposeMotion', motion as never)).toBe('LIMIT_REACHED')

    const s = session()
    const motionId = s.decideItem('A1', choose('APPROVE', 2, 5))
    const task = { itemId: 'A1', leadUnitId: 'U1', supportUnitIds: [], ownerId: 'S1', text: '办', dueAt: s.now } // prettier-ignore
    expect(untilFull(() => s.refusal('S1', 'assignTask', task))).toEqual([100, 100])
    const whistle = { itemId: 'A1', toUnitIds: ['U2'], reason: '难', replyDueAt: s.now }
    expect(untilFull(() => s.refusal('S1', 'escalateItem', whistle))).toEqual([20, 20])
    const again = session()
    const lost = again.decideItem('A1', choose('AGAINST', 2, 5))
    for (let n = 0; n < 99; n += 1)
      again.put('motion', {
        ...again.get('motion', lost),
        id: `V${n}`,
        phase: 'WITHDRAWN',
      } as never)
    expect(again.tries('S1', 'voteAgain', { motionId: lost })).toBe('LIMIT_REACHED')
    expect(s.tries('S1', 'voteAgain', { motionId })).toBe('ITEM_DECIDED')
  })

  it('[P11] [M31] [M32] [M37] [A11] [P6] hand-overs, site visits, seats of people who walk in', () => {
    const h = session()
    const hand = () => {
      const chair = h.chair
      return h.refusal(chair, 'giveChair', { meetingId: MEETING, seatId: chair === 'S1' ? 'S3' : 'S1' }) // prettier-ignore
    }
    expect(untilFull(hand)).toEqual([100, 100])
    expect(h.tries('S2', 'takeChair', { meetingId: MEETING })).toBe('LIMIT_REACHED')
    const visit = { issueId: 'I1', visitedAt: h.now, place: '一村', presentIds: ['S2'], finding: '情况', decision: '处理', spendsMoney: false, bindsUnitIds: [] } // prettier-ignore
    expect(untilFull(() => h.refusal('S2', 'recordSiteVisit', visit))).toEqual([100, 100])
    const many = session()
    const seat = many.get('seat', 'O2')
    for (let n = many.state.seat.size; n < MOST.seats - 1; n += 1)
      (many.state.seat as Map<string, unknown>).set(`G${n}`, { ...seat, id: `G${n}` })
    many.put('guest', { id: 'g1', name: '来客', askedAt: many.now, phase: 'WAITING' })
    many.does('REC', 'admitWalkIn', { meetingId: MEETING, name: '来客' })
    expect(many.tries('REC', 'admitWalkIn', { meetingId: MEETING, name: '来客' })).toBe('LIMIT_REACHED') // prettier-ignore
    const guest = { meetingId: MEETING, guestId: 'g1' }
    expect(many.tries('REC', 'answerGuest', { ...guest, admit: true })).toBe('LIMIT_REACHED')
    expect(many.tries('REC', 'answerGuest', { ...guest, admit: false })).toBeUndefined()
  })
})
