import { describe, expect, it } from 'vitest'
import { motionsOn } from '../../domain/vote/lookup.ts'
import { hall, MEETING, session } from '../support/builders.ts'

const motion = { itemId: 'A1', method: 'OPEN_BALLOT', text: '由供电所牵头，安装三盏路灯' } as const

describe('hearing the items', () => {
  it('[M4] one item is heard at a time, in any order, and only the chair calls it', () => {
    const h = session()
    expect(h.tries('S2', 'startItem', { itemId: 'A1' })).toBe('NOT_CHAIR')
    h.start('A3')
    h.start('A1')
    expect(h.get('meeting', MEETING)).toMatchObject({ currentItemId: 'A1' })
    expect(h.get('item', 'A3').heardSeq).toBeLessThan(h.get('item', 'A1').heardSeq ?? 0)
  })

  it('[M4] the order heard is that of the first call, however often an item is taken up again', () => {
    const h = session()
    h.start('A2')
    const first = h.get('item', 'A2').heardSeq
    h.start('A1')
    h.start('A2')
    expect(h.get('item', 'A2').heardSeq).toBe(first)
  })

  it('[M4] nothing is heard before the opening, and nothing else while a vote is open', () => {
    expect(hall().tries('S1', 'startItem', { itemId: 'A1' })).toBe('MEETING_NOT_OPEN')
    const h = session()
    h.start('A1')
    h.openVote(h.propose('S2', 'A1'))
    expect(h.tries('S1', 'startItem', { itemId: 'A2' })).toBe('VOTE_ALREADY_OPEN')
  })

  it('[M4] a removed item and a request not yet approved cannot be heard', () => {
    const h = session()
    h.patch('item', 'A3', { phase: 'REMOVED' })
    expect(h.tries('S1', 'startItem', { itemId: 'A3' })).toBe('NOT_FOUND')
  })

  it('[M5] an item is noted by consent, without a vote, where nothing has been moved', () => {
    const h = session()
    h.start('A0')
    expect(h.tries('S2', 'noteItem', { itemId: 'A0' })).toBe('NOT_CHAIR')
    h.does('S1', 'noteItem', { itemId: 'A0' })
    expect(h.get('item', 'A0')).toMatchObject({ phase: 'DECIDED', outcome: 'NOTED' })
    expect(h.tries('S1', 'noteItem', { itemId: 'A0' })).toBe('ITEM_DECIDED')
    h.start('A1')
    h.propose('S2', 'A1')
    expect(h.tries('S1', 'noteItem', { itemId: 'A1' })).toBe('ITEM_DECIDED')
  })

  it('[M7] what must be improved is written to the item, by the chair', () => {
    const h = session()
    expect(h.tries('S2', 'returnItem', { itemId: 'A1', note: '先算账' })).toBe('NOT_CHAIR')
    h.does('S1', 'returnItem', { itemId: 'A1', note: '先算账' })
    expect(h.get('item', 'A1').returnNote).toBe('先算账')
  })
})

describe('moving a motion', () => {
  it('[V23] a voting member who is present moves; nobody else does', () => {
    const h = session({ present: 4 })
    h.start('A1')
    for (const who of ['O1', 'REC', 'L2'])
      expect(h.tries(who, 'proposeMotion', motion)).toBe('NOT_PERMITTED')
    h.checkIn('O1')
    expect(h.tries('O1', 'proposeMotion', motion)).toBe('NOT_PERMITTED')
    expect(h.tries('S5', 'proposeMotion', motion)).toBe('NOT_PRESENT')
    expect(h.tries('S4', 'proposeMotion', motion)).toBeUndefined()
  })

  it('[V23] only on the item that is being heard', () => {
    const h = session()
    expect(h.tries('S2', 'proposeMotion', motion)).toBe('ITEM_NOT_HEARD')
    h.start('A2')
    expect(h.tries('S2', 'proposeMotion', motion)).toBe('ITEM_NOT_HEARD')
    h.start('A1')
    expect(h.tries('S2', 'proposeMotion', motion)).toBeUndefined()
  })

  it('[V8] [V23] nobody who has recused himself from the item', () => {
    const h = session()
    h.start('A1')
    h.does('S3', 'recuse', { itemId: 'A1', reason: '涉及本单位' })
    expect(h.tries('S3', 'proposeMotion', motion)).toBe('RECUSED')
    h.start('A2')
    expect(h.tries('S3', 'proposeMotion', { ...motion, itemId: 'A2' })).toBeUndefined()
  })

  it('[V23] a new motion may be moved while a vote is open, but not after the item has been decided', () => {
    const h = session()
    h.start('A1')
    const id = h.propose('S2', 'A1')
    h.openVote(id)
    expect(h.tries('S3', 'proposeMotion', motion)).toBeUndefined()
    h.votes(id, { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE' })
    h.close(id)
    expect(h.tries('S3', 'proposeMotion', motion)).toBe('ITEM_DECIDED')
  })

  it('[V19] the words are copied out and frozen with their hash; editing the item does not touch them', () => {
    const h = session()
    h.start('A1')
    const id = h.propose('S2', 'A1', { text: '原文' })
    const before = h.get('motion', id)
    expect(before).toMatchObject({ text: '原文', phase: 'PROPOSED', round: 0, major: false })
    h.does('S2', 'editItem', { itemId: 'A1', title: '改过的标题', summary: '改过的情况' })
    h.does('S2', 'editIssue', { issueId: 'I1', patch: { title: '改过' } })
    expect(h.get('motion', id)).toBe(before)
    expect(before.textHash).not.toBe(
      h.get('motion', h.propose('S2', 'A1', { text: '另一文' })).textHash,
    )
  })

  it('[V19] a motion without words is none', () => {
    const h = session()
    h.start('A1')
    expect(h.tries('S2', 'proposeMotion', { ...motion, text: ' \u200B ' })).toBe('INVALID')
  })

  it('[V24] motions on an item keep the order in which they were moved', () => {
    const h = session()
    h.start('A1')
    const ids = ['S4', 'S2', 'S3'].map((who) => h.propose(who, 'A1'))
    expect(motionsOn(h.state, 'A1' as never).map((m) => m.id)).toEqual(ids)
  })
})

describe('withdrawing', () => {
  it('[V15] only the proposer may; not even the chair', () => {
    const h = session()
    h.start('A1')
    const id = h.propose('S2', 'A1')
    expect(h.tries('S1', 'withdrawMotion', { motionId: id })).toBe('NOT_PERMITTED')
    expect(h.tries('S3', 'withdrawMotion', { motionId: id })).toBe('NOT_PERMITTED')
    h.does('S2', 'withdrawMotion', { motionId: id, reason: '先征求意见' })
    expect(h.get('motion', id)).toMatchObject({ phase: 'WITHDRAWN', reason: '先征求意见' })
    expect(h.get('item', 'A1')).toMatchObject({ phase: 'DECIDED', outcome: 'WITHDRAWN' })
  })

  it('[V15] during the vote too; the ballots lose their choice', () => {
    const h = session()
    h.start('A1')
    const id = h.propose('S2', 'A1')
    h.openVote(id)
    h.votes(id, { S3: 'AGAINST', S4: 'APPROVE' })
    h.does('S2', 'withdrawMotion', { motionId: id })
    expect([...h.state.ballot.values()].filter((b) => b.choice !== undefined)).toEqual([])
    expect([...h.state.ballot.values()]).toHaveLength(2)
    expect(h.tries('S3', 'castBallot', { motionId: id, choice: 'APPROVE' })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S1', 'openVote', { motionId: id })).toBe('VOTE_NOT_OPEN')
  })

  it('[V15] not any more once it is decided', () => {
    const h = session()
    const id = h.decideItem('A1', { S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE' })
    expect(h.tries('S2', 'withdrawMotion', { motionId: id })).toBe('VOTE_NOT_OPEN')
  })

  it('[V15] [V24] after a withdrawal the item stays open: a new motion may follow, and it decides', () => {
    const h = session()
    h.start('A1')
    h.does('S2', 'withdrawMotion', { motionId: h.propose('S2', 'A1') })
    const second = h.propose('S3', 'A1')
    expect(h.get('item', 'A1')).toMatchObject({ phase: 'IN_DISCUSSION' })
    expect(h.get('item', 'A1')).not.toHaveProperty('outcome')
    h.openVote(second)
    h.votes(second, { S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE' })
    h.close(second)
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
  })

  it('[V24] withdrawing an older motion takes nothing back from one that was decided', () => {
    const h = session()
    h.start('A1')
    const older = h.propose('S3', 'A1')
    const id = h.propose('S2', 'A1')
    h.openVote(id)
    h.votes(id, { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE' })
    h.close(id)
    h.does('S3', 'withdrawMotion', { motionId: older })
    expect(h.get('item', 'A1')).toMatchObject({ phase: 'DECIDED', outcome: 'PASSED' })
    expect(h.get('issue', 'I1').status).not.toBe('RETURNED')
  })

  it('[V24] withdrawing an older motion leaves its item to the newer one that waits', () => {
    const h = session()
    h.start('A1')
    const older = h.propose('S3', 'A1')
    const newer = h.propose('S2', 'A1')
    h.does('S3', 'withdrawMotion', { motionId: older })
    expect(h.get('item', 'A1').phase).toBe('IN_DISCUSSION')
    h.does('S2', 'withdrawMotion', { motionId: newer })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'WITHDRAWN' })
  })

  it('[V24] withdrawing an older motion does not disturb the vote on a newer one', () => {
    const h = session()
    h.start('A1')
    const older = h.propose('S3', 'A1')
    h.openVote(h.propose('S2', 'A1'))
    h.does('S3', 'withdrawMotion', { motionId: older })
    expect(h.get('item', 'A1').phase).toBe('IN_DISCUSSION')
    h.adjourn()
    expect([...h.state.motion.values()].some((m) => m.phase === 'VOTING')).toBe(false)
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'CARRIED_OVER' })
  })

  it('[V24] an item that a vote has decided takes no second vote', () => {
    const h = session()
    h.start('A1')
    const other = h.propose('S3', 'A1')
    const id = h.propose('S2', 'A1')
    h.openVote(id)
    h.close(id)
    expect(h.tries('S1', 'openVote', { motionId: other })).toBe('ITEM_DECIDED')
  })
})
