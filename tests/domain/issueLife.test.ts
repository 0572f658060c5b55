import { describe, expect, it } from 'vitest'
import { ISSUE_STEPS } from '../../domain/issue/lifeCycle.ts'
import { STATUSES } from '../../domain/issue/Issue.ts'
import { hall, issue, MEETING } from '../support/builders.ts'

describe('the life of an issue', () => {
  const all = Object.keys(STATUSES) as (keyof typeof STATUSES)[]
  const press = {
    verify: (id: string) => ['verifyIssue', { issueId: id }] as const,
    reject: (id: string) => ['rejectIssue', { issueId: id, reason: '不属本社区' }] as const,
    triage: (id: string) => ['triageIssue', { issueId: id, level: 'L2' }] as const,
    merge: (id: string) => ['mergeIssues', { keepId: 'I1', mergeIds: [id] }] as const,
    putOnAgenda: (id: string) =>
      ['putItem', { meetingId: MEETING, type: 'DELIBERATE', title: '议题', issueId: id }] as const,
  }
  const table = {
    verify: ['REPORTED'],
    reject: ['REPORTED', 'VERIFIED'],
    triage: ['VERIFIED', 'TRIAGED', 'RETURNED'],
    merge: ['REPORTED', 'VERIFIED', 'TRIAGED', 'ON_AGENDA'],
    putOnAgenda: ['REPORTED', 'VERIFIED', 'TRIAGED', 'ON_AGENDA', 'RETURNED', 'CARRIED_OVER'],
  }

  for (const name of Object.keys(press) as (keyof typeof press)[])
    it(`[I5] ${name} leads from ${table[name].join(', ')} to ${ISSUE_STEPS[name].to}, and from nowhere else`, () => {
      for (const status of all) {
        if (status === 'MERGED') continue
        const h = hall()
        h.put('issue', issue('X', { status }))
        const [command, input] = press[name]('X')
        const refused = h.refusal('S2', command, input)
        expect([status, refused?.refused]).toEqual([
          status,
          table[name].includes(status) ? undefined : 'ISSUE_STATE',
        ])
        if (!refused) expect(h.get('issue', 'X').status).toBe(ISSUE_STEPS[name].to)
        else expect(refused.params).toEqual({ status: STATUSES[status] })
      }
    })

  it('[I7] verified and rejected by 书记, 专职委员 or the secretary of the own branch', () => {
    for (const [who, branchId, expected] of [
      ['S2', 'B1', undefined],
      ['S3', 'B2', undefined],
      ['O1', 'B1', undefined],
      ['O1', 'B2', 'NOT_PERMITTED'],
      ['S1', 'B1', 'NOT_PERMITTED'],
      ['S4', 'B1', 'NOT_PERMITTED'],
      ['REC', 'B1', 'NOT_PERMITTED'],
      ['O2', 'B2', 'NOT_PERMITTED'],
    ] as const) {
      const h = hall()
      h.put('issue', issue('X', { status: 'REPORTED', branchId }))
      expect([who, h.tries(who, 'rejectIssue', { issueId: 'X', reason: '不属实' })]).toEqual([
        who,
        expected,
      ])
      h.put('issue', issue('X', { status: 'REPORTED', branchId }))
      expect([who, h.tries(who, 'verifyIssue', { issueId: 'X' })]).toEqual([who, expected])
    }
  })

  it('[I7] a rejection carries the sentence that the resident is told', () => {
    const h = hall()
    h.put('issue', issue('X'))
    expect(h.tries('S2', 'rejectIssue', { issueId: 'X', reason: '  ' })).toBe('INVALID')
    h.does('S2', 'rejectIssue', { issueId: 'X', reason: '该路段由市政管养' })
    expect(h.get('issue', 'X').rejectReason).toBe('该路段由市政管养')
  })

  it('[I8] triage gives a level, a reason and a lead unit that exists; by the staff', () => {
    const h = hall()
    h.put('issue', issue('X'))
    expect(h.tries('S4', 'triageIssue', { issueId: 'X', level: 'L3' })).toBe('NOT_PERMITTED')
    expect(
      h.tries('S2', 'triageIssue', { issueId: 'X', level: 'L3', suggestedLeadUnitId: 'nobody' }),
    ).toBe('NOT_FOUND')
    h.does('S2', 'triageIssue', {
      issueId: 'X',
      level: 'L3',
      note: '权属不清',
      suggestedLeadUnitId: 'U3',
    })
    expect(h.get('issue', 'X')).toMatchObject({
      triageLevel: 'L3',
      triageNote: '权属不清',
      suggestedLeadUnitId: 'U3',
    })
  })
})
