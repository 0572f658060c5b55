import { describe, expect, it } from 'vitest'
import { decidingMotion, motionsOn } from '../../domain/vote/lookup.ts'
import type { Hall } from '../support/Hall.ts'
import { choose, MEETING, session } from '../support/builders.ts'

const refused = choose('AGAINST', 2, 5)
const close = { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST', S5: 'AGAINST' } as const
const agreed = choose('APPROVE', 2, 5)
const again = (h: Hall, motionId: string) =>
  String(h.does('S1', 'voteAgain', { motionId })['motionId'])
const secondVote = (h: Hall, motionId: string, choices: Parameters<Hall['votes']>[1]) => {
  const second = again(h, motionId)
  h.openVote(second)
  h.votes(second, choices)
  h.close(second)
  return second
}

describe('a second vote on the same words', () => {
  it('[V27] is a motion of its own with the same words; the first stays as it was', () => {
    const h = session()
    const first = h.decideItem('A1', refused, { method: 'OPEN_BALLOT', major: true })
    const before = h.get('motion', first)
    const second = secondVote(h, first, agreed)
    expect(h.get('motion', first)).toBe(before)
    const { text, textHash, proposerId, method, major } = before
    expect(h.get('motion', second)).toMatchObject({
      ...{ text, textHash, proposerId, method, major },
      repeatsId: first,
      phase: 'DECIDED',
      round: 1,
    })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
    expect([...h.state.ballot.values()].filter((b) => b.choice)).toHaveLength(8)
    expect(decidingMotion(h.state, 'A1' as never)?.id).toBe(second)
  })

  it('[V27] is called by the chair, after a vote that was deferred or not passed', () => {
    const h = session()
    const passed = h.decideItem('A1', agreed)
    const not = h.decideItem('A2', refused)
    const deferred = h.decideItem('A3', close)
    for (const motionId of [passed, not, deferred])
      for (const who of ['S2', 'S3', 'REC'])
        expect(h.tries(who, 'voteAgain', { motionId })).toBe('NOT_CHAIR')
    expect(h.tries('S1', 'voteAgain', { motionId: passed })).toBe('ITEM_DECIDED')
    secondVote(h, not, close)
    expect(h.get('item', 'A2')).toMatchObject({ outcome: 'DEFERRED' })
    secondVote(h, deferred, refused)
    expect(h.get('item', 'A3')).toMatchObject({ outcome: 'NOT_PASSED' })
  })

  it('[V27] not of a motion that was never counted, in a break, during a vote or after the meeting', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    expect(h.tries('S1', 'voteAgain', { motionId })).toBe('VOTE_NOT_OPEN')
    h.does('S2', 'withdrawMotion', { motionId })
    expect(h.tries('S1', 'voteAgain', { motionId })).toBe('VOTE_NOT_OPEN')
    const not = { motionId: h.decideItem('A2', refused) }
    h.start('A3')
    const open = h.propose('S2', 'A3')
    h.openVote(open)
    expect(h.tries('S1', 'voteAgain', not)).toBe('VOTE_ALREADY_OPEN')
    h.close(open)
    h.does('S1', 'suspendMeeting', { meetingId: MEETING })
    expect(h.tries('S1', 'voteAgain', not)).toBe('MEETING_SUSPENDED')
    h.does('S1', 'resumeMeeting', { meetingId: MEETING })
    h.adjourn()
    expect(h.tries('S1', 'voteAgain', not)).toBe('MEETING_CLOSED')
  })

  it('[V27] goes on from vote to vote, always from the last, until one is passed', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    const second = secondVote(h, first, close)
    expect(h.tries('S1', 'voteAgain', { motionId: first })).toBe('ITEM_DECIDED')
    const third = secondVote(h, second, agreed)
    expect(h.tries('S1', 'voteAgain', { motionId: third })).toBe('ITEM_DECIDED')
    expect(h.tries('S1', 'openVote', { motionId: second })).toBe('VOTE_NOT_OPEN')
    expect(motionsOn(h.state, 'A1' as never).map((m) => m.id)).toEqual([first, second, third])
    h.adjourn()
    expect(h.section('A1')).toContain('会议议定：')
    expect(h.section('A1').match(/此前曾就此表决/g)).toHaveLength(2)
  })

  it('[V27] pressing twice calls for one second vote', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    const second = again(h, first)
    expect(again(h, first)).toBe(second)
    expect(motionsOn(h.state, 'A1' as never)).toHaveLength(2)
  })

  it('[V27] [V24] opens the way to no other motion on the item', () => {
    const h = session()
    h.start('A1')
    const other = h.propose('S3', 'A1')
    const first = h.decideItem('A1', refused)
    again(h, first)
    expect(h.tries('S1', 'openVote', { motionId: other })).toBe('ITEM_DECIDED')
    expect(h.tries('S3', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '另一文' })).toBe(
      'ITEM_DECIDED',
    )
  })

  it('[V27] the issue is in discussion again only while the vote is open', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    expect(h.get('issue', 'I1').status).toBe('RETURNED')
    const second = again(h, first)
    expect(h.get('issue', 'I1').status).toBe('RETURNED')
    h.openVote(second)
    expect(h.get('issue', 'I1').status).toBe('IN_DISCUSSION')
    expect(h.get('item', 'A1').phase).toBe('IN_DISCUSSION')
    h.votes(second, agreed)
    h.close(second)
    h.does('S1', 'assignTask', {
      itemId: 'A1',
      leadUnitId: 'U2',
      supportUnitIds: [],
      ownerId: 'S2',
      text: '任务',
      dueAt: h.now,
    })
    expect([...h.state.task.values()][0]?.motionId).toBe(second)
    h.adjourn()
    expect(h.get('issue', 'I1').status).toBe('ASSIGNED')
  })
})

describe('a second vote that comes to nothing', () => {
  const ways: readonly (readonly [string, (h: Hall, second: string) => void])[] = [
    ['is never opened', () => {}],
    ['is withdrawn before it opens', (h, motionId) => h.does('S2', 'withdrawMotion', { motionId })],
    [
      'is withdrawn while it is open',
      (h, motionId) => {
        h.openVote(motionId)
        h.votes(motionId, { S3: 'APPROVE' })
        h.does('S2', 'withdrawMotion', { motionId })
      },
    ],
    [
      'lacks quorum at its opening',
      (h, motionId) => {
        h.checkOut('S2', 'S3', 'S4')
        expect(h.tries('S1', 'openVote', { motionId })).toBe('QUORUM_NOT_MET')
      },
    ],
    [
      'lacks quorum at its closing',
      (h, motionId) => {
        h.openVote(motionId)
        h.checkOut('S2', 'S3', 'S4')
        expect(h.tries('S1', 'closeVote', { motionId })).toBe('QUORUM_NOT_MET')
        expect(h.get('motion', motionId).phase).toBe('VOID')
      },
    ],
    ['is still open when the meeting ends', (h, motionId) => h.openVote(motionId)],
  ]

  it.each(ways)('[V27] %s: the first result stands', (_, happens) => {
    for (const [choices, outcome, status, carries] of [
      [refused, 'NOT_PASSED', 'RETURNED', 0],
      [close, 'DEFERRED', 'CARRIED_OVER', 1],
    ] as const) {
      const h = session()
      const first = h.decideItem('A1', choices)
      const second = again(h, first)
      happens(h, second)
      if (h.get('motion', second).phase !== 'VOTING') {
        expect(h.get('item', 'A1')).toMatchObject({ phase: 'DECIDED', outcome })
        if (outcome === 'NOT_PASSED') expect(h.get('issue', 'I1').status).toBe('RETURNED')
      }
      h.adjourn()
      expect(h.get('item', 'A1')).toMatchObject({ phase: 'DECIDED', outcome })
      expect(h.get('item', 'A1')).not.toHaveProperty('reason')
      expect(h.get('issue', 'I1')).toMatchObject({ status, carryCount: carries })
      expect(h.get('motion', second).phase).not.toBe('VOTING')
      expect(decidingMotion(h.state, 'A1' as never)?.id).toBe(first)
      const section = h.section('A1')
      expect(section).toContain(outcome === 'DEFERRED' ? '意见接近，暂缓作出决定' : '未获通过')
      expect(section.match(/赞成\d+票/g)).toHaveLength(1)
      expect(section).not.toContain('此前曾就此表决')
    }
  })

  it('[V27] may be called again after a withdrawal, and opened again after a void vote', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    h.does('S2', 'withdrawMotion', { motionId: again(h, first) })
    const second = again(h, first)
    h.openVote(second)
    h.checkOut('S2', 'S3', 'S4')
    h.tries('S1', 'closeVote', { motionId: second })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'NOT_PASSED' })
    h.checkIn('S2', 'S3', 'S4')
    h.openVote(second)
    h.votes(second, agreed)
    h.close(second)
    expect(h.get('motion', second)).toMatchObject({ round: 2, phase: 'DECIDED' })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
  })

  it('[V27] carried over by the chair while it is open: the vote is void, the first result stands', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    const second = again(h, first)
    h.openVote(second)
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '下月再议' })
    expect(h.get('motion', second).phase).toBe('VOID')
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'NOT_PASSED', carried: true })
    h.adjourn()
    expect(h.get('issue', 'I1')).toMatchObject({ status: 'CARRIED_OVER', carryCount: 1 })
  })
})
