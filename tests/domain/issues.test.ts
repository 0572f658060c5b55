import { describe, expect, it } from 'vitest'
import { hall, issue, newProblem, session, START } from '../support/builders.ts'

const office = { kind: 'admin', userId: 'a' } as const

describe('a new issue', () => {
  it('[I1] is reported by anybody with a seat, before the opening and without being present', () => {
    const h = hall()
    for (const who of ['S1', 'S4', 'O1', 'O2', 'L2', 'REC'])
      expect(h.tries(who, 'addIssue', { issue: newProblem })).toBeUndefined()
    for (const who of [
      office,
      { kind: 'screen' },
      { kind: 'guest', guestId: 'g' as never },
    ] as const)
      expect(h.tries(who, 'addIssue', { issue: newProblem })).toBe('NOT_PERMITTED')
  })

  it('[I1] starts as reported, without a level, with one report and no carrying over', () => {
    const h = session()
    h.wait(90)
    const { issueId } = h.does('O2', 'addIssue', { issue: newProblem })
    const created = h.get('issue', String(issueId))
    expect(created).toMatchObject({
      ...newProblem,
      status: 'REPORTED',
      channel: 'MEETING',
      reportedAt: START + 90_000,
      listMonth: '2026-11',
      reports: 1,
      plusOnes: 0,
      carryCount: 0,
      registeredById: 'O2',
    })
    expect(created).not.toHaveProperty('triageLevel')
    expect(created).not.toHaveProperty('photos')
  })

  it('[I1] outside a meeting comes by the form', () => {
    const h = session()
    h.adjourn()
    const { issueId } = h.does('S2', 'addIssue', { issue: newProblem })
    expect(h.get('issue', String(issueId)).channel).toBe('ONLINE_FORM')
  })

  it('[I10] gets the next number of its month, after the highest there is', () => {
    const h = hall({ items: 0 })
    h.put('issue', issue('X', { no: 'CY-2611-09' }))
    h.put('issue', issue('Y', { no: 'CY-2610-54' }))
    h.put('issue', issue('Z', { no: 'CY-2611-foo' }))
    expect(h.does('S2', 'addIssue', { issue: newProblem })['issueNo']).toBe('CY-2611-10')
    expect(h.does('S2', 'addIssue', { issue: newProblem })['issueNo']).toBe('CY-2611-11')
    h.patch('committee', 'C1', { issuePrefix: '' })
    expect(h.does('S2', 'addIssue', { issue: newProblem })['issueNo']).toBe('2611-01')
  })

  it('[I12] has no field for a resident’s name, phone or door', () => {
    const h = hall()
    for (const extra of [
      { phone: '10012345678' },
      { privateContact: {} },
      { status: 'VERIFIED' },
      { reports: 9 },
    ])
      expect(h.refusal('S2', 'addIssue', { issue: { ...newProblem, ...extra } })).toMatchObject({
        refused: 'INVALID',
      })
    const named = { ...newProblem, reporter: { ...newProblem.reporter, name: '周某某' } }
    expect(h.refusal('S2', 'addIssue', { issue: named })).toMatchObject({ refused: 'INVALID' })
  })

  it('[I9] is supported by anybody with a seat; that is no report of its own', () => {
    const h = hall()
    h.does('O2', 'supportIssue', { issueId: 'I1' })
    expect(h.get('issue', 'I1')).toMatchObject({ plusOnes: 1, reports: 1 })
    expect(h.tries({ kind: 'screen' }, 'supportIssue', { issueId: 'I1' })).toBe('NOT_PERMITTED')
  })
})

describe('editing', () => {
  it('[I2] is for the staff; only the named fields change', () => {
    const h = session()
    for (const who of ['S4', 'O1', 'REC', 'L2', office])
      expect(h.tries(who, 'editIssue', { issueId: 'I1', patch: { title: '改' } })).toBe(
        'NOT_PERMITTED',
      )
    const before = h.get('issue', 'I1')
    h.does('S3', 'editIssue', {
      issueId: 'I1',
      patch: { title: '改过的标题', tags: ['照明'], description: '' },
    })
    expect(h.get('issue', 'I1')).toEqual({
      ...before,
      title: '改过的标题',
      tags: ['照明'],
      description: '',
    })
  })

  it('[I2] what a patch may not name it cannot change', () => {
    const h = hall()
    for (const patch of [{ status: 'CLOSED' }, { reports: 5 }, { carryCount: 0 }, { title: '' }])
      expect(h.refusal('S2', 'editIssue', { issueId: 'I1', patch })).toMatchObject({
        refused: 'INVALID',
      })
  })
})
