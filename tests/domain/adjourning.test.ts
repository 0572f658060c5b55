import { describe, expect, it } from 'vitest'
import { choose, hall, issue, MEETING, session } from '../support/builders.ts'

const meetingId = MEETING
const all = choose('APPROVE', 2, 5)

describe('carrying over', () => {
  it('[M6] gives an item without outcome the outcome carried over, and its issue the status', () => {
    const h = session()
    h.start('A1')
    expect(h.tries('S2', 'carryOverItem', { itemId: 'A1', note: '' })).toBe('NOT_CHAIR')
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '下月再议' })
    expect(h.get('item', 'A1')).toMatchObject({
      outcome: 'CARRIED_OVER',
      reason: 'UNFINISHED',
      carryNote: '下月再议',
    })
    expect(h.get('issue', 'I1').status).toBe('CARRIED_OVER')
  })

  it('[M6] knows why: never started, quorum missing at closing or at opening, or unfinished', () => {
    const h = session({ members: 5, present: 3, items: 5 })
    h.start('A1')
    const voided = h.propose('S2', 'A1')
    h.openVote(voided)
    h.checkOut('S3')
    h.tries('S1', 'closeVote', { motionId: voided })
    h.start('A2')
    const never = h.propose('S2', 'A2')
    h.tries('S1', 'openVote', { motionId: never })
    h.start('A3')
    h.propose('S2', 'A3')
    h.start('A4')
    h.adjourn()
    const reason = (id: string) => (h.get('item', id) as { reason?: string }).reason
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map(reason)).toEqual([
      'QUORUM_NOT_MET',
      'QUORUM_NOT_MET',
      'UNFINISHED',
      'UNFINISHED',
      'NOT_REACHED',
    ])
  })

  it('[M6] a quorum that was missing once and came back is no reason', () => {
    const h = session({ members: 5, present: 3 })
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    h.checkOut('S3')
    h.tries('S1', 'openVote', { motionId })
    h.checkIn('S3')
    h.openVote(motionId)
    h.adjourn()
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'CARRIED_OVER', reason: 'UNFINISHED' })
  })

  it('[M6] leaves a deferred item deferred', () => {
    const h = session()
    h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST', S5: 'AGAINST' })
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '再核实' })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'DEFERRED' })
    h.adjourn()
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'DEFERRED' })
    expect(h.get('issue', 'I1')).toMatchObject({ status: 'CARRIED_OVER', carryCount: 1 })
  })

  it('[M6] an open vote on the item is void', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    h.votes(motionId, { S3: 'APPROVE' })
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })
    expect(h.get('motion', motionId).phase).toBe('VOID')
    expect([...h.state.ballot.values()].every((b) => !b.choice)).toBe(true)
  })

  it('[M6] the carry count grows by one a meeting, however often it was carried over in it', () => {
    const h = session()
    h.patch('issue', 'I1', { carryCount: 2 })
    for (let n = 0; n < 3; n += 1) {
      h.start('A1')
      h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })
    }
    h.adjourn()
    expect(h.get('issue', 'I1')).toMatchObject({ status: 'CARRIED_OVER', carryCount: 3 })
  })

  it('[M6] an item taken up again after being carried over may still be decided', () => {
    const h = session()
    h.start('A1')
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })
    h.decideItem('A1', all)
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
    h.adjourn()
    expect(h.get('issue', 'I1').carryCount).toBe(0)
  })

  it('[M6] a vote opened again on a carried-over or withdrawn item takes the item up again', () => {
    const h = session()
    h.start('A1')
    const older = h.propose('S3', 'A1')
    h.does('S2', 'withdrawMotion', { motionId: h.propose('S2', 'A1') })
    h.openVote(older)
    expect(h.get('item', 'A1').phase).toBe('IN_DISCUSSION')
    expect(h.get('issue', 'I1').status).toBe('IN_DISCUSSION')
    h.adjourn()
    expect(h.get('motion', older).phase).toBe('VOID')
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'CARRIED_OVER' })
  })
})

describe('adjourning', () => {
  it('[M9] no item survives without an outcome, no vote stays open, and minutes are drafted', () => {
    const h = session()
    h.start('A1')
    h.openVote(h.propose('S2', 'A1'))
    expect(h.tries('S2', 'adjournMeeting', { meetingId })).toBe('NOT_CHAIR')
    h.adjourn()
    expect([...h.state.item.values()].every((i) => i.phase === 'DECIDED')).toBe(true)
    expect([...h.state.motion.values()].every((m) => m.phase !== 'VOTING')).toBe(true)
    expect(h.get('meeting', MEETING)).toMatchObject({ phase: 'ADJOURNED', presentAtAdjourn: 5 })
    expect(h.get('minutes', MEETING)).toMatchObject({ phase: 'DRAFT' })
    expect(hall().tries('S1', 'adjournMeeting', { meetingId })).toBe('MEETING_NOT_OPEN')
  })

  it('[M3] afterwards everything in the meeting is refused, whoever asks', () => {
    const h = session()
    const motionId = h.decideItem('A1', all)
    h.adjourn()
    const before = h.state
    for (const who of ['S1', 'S2', 'O1', 'REC', { kind: 'screen' }] as const) {
      const refused = [
        h.tries(who, 'checkIn', { meetingId, via: 'ONSITE' }),
        h.tries(who, 'checkOut', { meetingId }),
        h.tries(who, 'requestLeave', { meetingId, reason: '出差' }),
        h.tries(who, 'giveOpinion', { itemId: 'A1', choice: 'APPROVE', text: '' }),
        h.tries(who, 'openMeeting', { meetingId }),
        h.tries(who, 'suspendMeeting', { meetingId }),
        h.tries(who, 'resumeMeeting', { meetingId }),
        h.tries(who, 'failMeeting', { meetingId }),
        h.tries(who, 'startItem', { itemId: 'A1' }),
        h.tries(who, 'noteItem', { itemId: 'A1' }),
        h.tries(who, 'carryOverItem', { itemId: 'A1', note: '' }),
        h.tries(who, 'returnItem', { itemId: 'A1', note: '' }),
        h.tries(who, 'recuse', { itemId: 'A1', reason: '亲属' }),
        h.tries(who, 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' }),
        h.tries(who, 'openVote', { motionId }),
        h.tries(who, 'castBallot', { motionId, choice: 'APPROVE', onBehalfOfId: 'S3' }),
        h.tries(who, 'callLast', { motionId }),
        h.tries(who, 'closeVote', { motionId }),
        h.tries(who, 'withdrawMotion', { motionId }),
        h.tries(who, 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' }),
        h.tries(who, 'assignTask', {
          itemId: 'A1',
          leadUnitId: 'U2',
          supportUnitIds: [],
          ownerId: 'S2',
          text: '任务',
          dueAt: h.now,
        }),
        h.tries(who, 'escalateItem', {
          itemId: 'A1',
          toUnitIds: ['U2'],
          reason: '权属不清',
          replyDueAt: h.now,
        }),
        h.tries(who, 'requestAdHoc', { meetingId, emergency: false, title: '议题' }),
        h.tries(who, 'approveAdHoc', { itemId: 'A1' }),
        h.tries(who, 'moveItem', { itemId: 'A1', place: 1 }),
        h.tries(who, 'adjournMeeting', { meetingId }),
      ]
      expect(new Set(refused)).toEqual(new Set(['MEETING_CLOSED']))
    }
    expect(h.state).toBe(before)
  })

  it('[I6] what becomes of the issues', () => {
    const h = session({ items: 7 })
    h.decideItem('A1', all) // passed and assigned
    const task = { leadUnitId: 'U2', supportUnitIds: [], ownerId: 'S2', text: '任务', dueAt: h.now }
    h.does('S1', 'assignTask', { itemId: 'A1', ...task })
    h.decideItem('A2', all) // passed, whistled and assigned
    h.does('S1', 'escalateItem', {
      itemId: 'A2',
      toUnitIds: ['U3'],
      reason: '权属不清',
      replyDueAt: h.now,
    })
    h.does('S1', 'assignTask', { itemId: 'A2', ...task })
    h.decideItem('A3', all) // passed, assigned and whistled
    h.does('S1', 'assignTask', { itemId: 'A3', ...task })
    h.does('S1', 'escalateItem', {
      itemId: 'A3',
      toUnitIds: ['U3'],
      reason: '权属不清',
      replyDueAt: h.now,
    })
    h.decideItem('A4', choose('AGAINST', 2, 5))
    h.start('A5')
    h.does('S2', 'withdrawMotion', { motionId: h.propose('S2', 'A5') })
    h.decideItem('A6', { S2: 'APPROVE', S3: 'AGAINST' })
    h.adjourn()
    const status = (n: number) => h.get('issue', `I${n}`).status
    expect([1, 2, 3, 4, 5, 6, 7].map(status)).toEqual([
      'ASSIGNED',
      'ESCALATED',
      'ESCALATED',
      'RETURNED',
      'RETURNED',
      'CARRIED_OVER',
      'CARRIED_OVER',
    ])
    expect([1, 4, 5, 6, 7].map((n) => h.get('issue', `I${n}`).carryCount)).toEqual([0, 0, 0, 1, 1])
  })

  it('[I6] an item being heard puts its issue into discussion; issues elsewhere keep their status', () => {
    const h = session()
    h.put('issue', issue('X', { status: 'CARRIED_OVER', carryCount: 4 }))
    h.start('A1')
    expect(h.get('issue', 'I1').status).toBe('IN_DISCUSSION')
    h.adjourn()
    expect(h.get('issue', 'X')).toMatchObject({ status: 'CARRIED_OVER', carryCount: 4 })
  })

  it('[I6] [T6] a task accepted on the spot has moved its issue on, and adjourning leaves it there', () => {
    const h = session()
    h.decideItem('A1', all)
    const { taskId } = h.does('S1', 'assignTask', {
      itemId: 'A1',
      leadUnitId: 'U2',
      supportUnitIds: [],
      ownerId: 'S2',
      text: '任务',
      dueAt: h.now,
    })
    h.does('S2', 'acceptTask', { taskId: String(taskId) })
    h.adjourn()
    expect(h.get('issue', 'I1').status).toBe('ACCEPTED')
  })
})
