import { describe, expect, it } from 'vitest'
import { TASK_PHASES } from '../../domain/assignment/Task.ts'
import { TASK_STEPS } from '../../domain/assignment/lifeCycle.ts'
import { choose, session } from '../support/builders.ts'

const DAY = 86_400_000
const task = {
  itemId: 'A1',
  leadUnitId: 'U4',
  supportUnitIds: ['U2', 'U3'],
  ownerId: 'S4',
  text: '修好路灯',
  dueAt: Date.parse('2026-12-20T18:00:00+08:00'),
}
const whistle = {
  itemId: 'A1',
  toUnitIds: ['U3', 'U2'],
  reason: '权属不清',
  replyDueAt: Date.parse('2026-12-10T18:00:00+08:00'),
}

const agreed = () => {
  const h = session({ members: 6, present: 6 })
  h.decideItem('A1', choose('APPROVE', 2, 6))
  return h
}

describe('giving a task', () => {
  it('[T1] needs an item that the meeting has agreed to, by vote or by consent', () => {
    const h = session({ members: 6, items: 4 })
    expect(h.tries('S1', 'assignTask', task)).toBe('ITEM_NOT_PASSED')
    h.start('A1')
    expect(h.tries('S1', 'assignTask', task)).toBe('ITEM_NOT_PASSED')
    h.decideItem('A2', choose('AGAINST', 2, 6))
    expect(h.tries('S1', 'assignTask', { ...task, itemId: 'A2' })).toBe('ITEM_NOT_PASSED')
    h.start('A3')
    h.does('S1', 'noteItem', { itemId: 'A3' })
    expect(h.tries('S1', 'assignTask', { ...task, itemId: 'A3' })).toBeUndefined()
    h.decideItem('A4', choose('APPROVE', 2, 6))
    expect(h.tries('S1', 'assignTask', { ...task, itemId: 'A4' })).toBeUndefined()
  })

  it('[T1] is the chair’s', () => {
    const h = agreed()
    for (const who of ['S2', 'S3', 'REC', { kind: 'admin', userId: 'a' }] as const) {
      expect(h.tries(who, 'assignTask', task)).toBe('NOT_CHAIR')
      expect(h.tries(who, 'escalateItem', whistle)).toBe('NOT_CHAIR')
    }
  })

  it('[T2] exactly one lead unit, never among the supporting ones; the owner belongs to it, absent or not', () => {
    const h = agreed()
    h.checkOut('S4')
    expect(h.tries('S1', 'assignTask', { ...task, supportUnitIds: ['U4'] })).toBe(
      'LEAD_AMONG_SUPPORT',
    )
    expect(h.tries('S1', 'assignTask', { ...task, ownerId: 'S5' })).toBe('OWNER_NOT_OF_UNIT')
    expect(h.tries('S1', 'assignTask', { ...task, leadUnitId: 'U99' })).toBe('NOT_FOUND')
    expect(h.tries('S1', 'assignTask', { ...task, supportUnitIds: ['U99'] })).toBe('NOT_FOUND')
    expect(h.tries('S1', 'assignTask', { ...task, ownerId: 'nobody' })).toBe('NOT_FOUND')
    const { taskId } = h.does('S1', 'assignTask', task)
    expect(h.get('task', String(taskId))).toMatchObject({
      leadUnitId: 'U4',
      supportUnitIds: ['U2', 'U3'],
      ownerId: 'S4',
      phase: 'ASSIGNED',
    })
    expect(h.get('issue', 'I1').status).toBe('ASSIGNED')
  })

  it('[T5] deadlines are stored when they are set: acceptance is due two workdays later', () => {
    const h = agreed()
    const { taskId } = h.does('S1', 'assignTask', task)
    // Thursday 26 November: Monday.
    expect(h.get('task', String(taskId))).toMatchObject({
      acceptDueAt: h.now + 4 * DAY,
      dueAt: task.dueAt,
      assignedAt: h.now,
    })
  })

  it('[T3] a whistle goes to known units in the order given, with a reason and a reply date', () => {
    const h = agreed()
    expect(h.tries('S1', 'escalateItem', { ...whistle, toUnitIds: ['U99'] })).toBe('NOT_FOUND')
    expect(h.tries('S1', 'escalateItem', { ...whistle, reason: '' })).toBe('INVALID')
    expect(h.tries('S1', 'escalateItem', { ...whistle, toUnitIds: [] })).toBe('INVALID')
    h.does('S1', 'escalateItem', whistle)
    expect(h.get('escalation', 'A1')).toMatchObject({
      toUnitIds: ['U3', 'U2'],
      replyDueAt: whistle.replyDueAt,
      sentAt: h.now,
    })
    expect(h.get('issue', 'I1').status).toBe('ESCALATED')
    h.does('S1', 'assignTask', task)
    expect(h.get('issue', 'I1').status).toBe('ESCALATED')
  })
})

describe('the life of a task', () => {
  const given = () => {
    const h = agreed()
    h.put('seat', {
      id: 'L4',
      order: 110,
      name: '联络员',
      kind: 'LIAISON',
      post: '联络员',
      votes: false,
      unitId: 'U4',
    })
    h.put('seat', {
      id: 'O4',
      order: 111,
      name: '旁听',
      kind: 'OBSERVER',
      post: '旁听',
      votes: false,
      unitId: 'U4',
    })
    return { h, taskId: String(h.does('S1', 'assignTask', task)['taskId']) }
  }

  it('[T4] is taken on by its owner, a member or the liaison of the lead unit; refused by members only', () => {
    const { h, taskId } = given()
    for (const who of ['S1', 'S5', 'L2', 'O4', 'REC', { kind: 'admin', userId: 'a' }] as const)
      expect(h.tries(who, 'acceptTask', { taskId })).toBe('NOT_PERMITTED')
    expect(h.tries('L4', 'declineTask', { taskId, reason: '无此职能' })).toBe('NOT_PERMITTED')
    expect(h.tries('S4', 'declineTask', { taskId, reason: '' })).toBe('INVALID')
    h.does('S4', 'declineTask', { taskId, reason: '无此职能' })
    expect(h.get('task', taskId)).toMatchObject({ phase: 'DECLINED', declineReason: '无此职能' })
    expect(h.get('issue', 'I1').status).toBe('ASSIGNED')
    h.does('L4', 'acceptTask', { taskId })
    expect(h.get('task', taskId)).toMatchObject({ phase: 'ACCEPTED', acceptedAt: h.now })
  })

  it('[T4] an owner who is no member may act for his own task', () => {
    const { h } = given()
    const { taskId } = h.does('S1', 'assignTask', { ...task, ownerId: 'O4' })
    expect(h.tries('O4', 'acceptTask', { taskId: String(taskId) })).toBeUndefined()
  })

  it('[T6] its issue follows it', () => {
    const { h, taskId } = given()
    h.does('S4', 'acceptTask', { taskId })
    expect(h.get('issue', 'I1').status).toBe('ACCEPTED')
    h.does('S4', 'reportProgress', { taskId, percent: 40, note: '已采购' })
    expect(h.get('issue', 'I1').status).toBe('IN_PROGRESS')
    h.does('L4', 'reportProgress', { taskId, percent: 40, note: '已装好', done: true })
    expect(h.get('issue', 'I1').status).toBe('SUBMITTED')
    expect(h.get('task', taskId)).toMatchObject({
      phase: 'SUBMITTED',
      percent: 100,
      submittedAt: h.now,
    })
  })

  it('[T6] a whistled issue does not follow', () => {
    const { h, taskId } = given()
    h.does('S1', 'escalateItem', whistle)
    h.does('S4', 'acceptTask', { taskId })
    expect(h.get('issue', 'I1').status).toBe('ESCALATED')
  })

  it('[T4] goes on after the meeting', () => {
    const { h, taskId } = given()
    h.adjourn()
    expect(h.tries('S4', 'acceptTask', { taskId })).toBeUndefined()
  })

  const press = {
    accept: (taskId: string) => ['acceptTask', { taskId }] as const,
    decline: (taskId: string) => ['declineTask', { taskId, reason: '无此职能' }] as const,
    progress: (taskId: string) =>
      ['reportProgress', { taskId, percent: 10, note: '进展' }] as const,
    submit: (taskId: string) =>
      ['reportProgress', { taskId, percent: 10, note: '办结', done: true }] as const,
  }
  const table = {
    accept: ['ASSIGNED', 'DECLINED'],
    decline: ['ASSIGNED'],
    progress: ['ACCEPTED', 'IN_PROGRESS'],
    submit: ['ACCEPTED', 'IN_PROGRESS'],
  }
  for (const name of Object.keys(press) as (keyof typeof press)[])
    it(`[T4] ${name} leads from ${table[name].join(', ')} to ${TASK_STEPS[name].to}, and from nowhere else`, () => {
      for (const phase of Object.keys(TASK_PHASES)) {
        const { h, taskId } = given()
        h.patch('task', taskId, { phase })
        const [command, input] = press[name](taskId)
        const refused = h.refusal('S4', command, input)?.refused
        expect([phase, refused]).toEqual([
          phase,
          table[name].includes(phase) ? undefined : 'TASK_STATE',
        ])
        if (!refused) expect(h.get('task', taskId).phase).toBe(TASK_STEPS[name].to)
      }
    })
})
