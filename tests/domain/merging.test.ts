import { describe, expect, it } from 'vitest'
import { hall, issue, session } from '../support/builders.ts'

describe('merging', () => {
  it('[I3] reports add up, households are the largest number, the kept issue keeps its status', () => {
    const h = session()
    h.put('issue', issue('X', { affectedHouseholds: 80, plusOnes: 3, status: 'REPORTED' }))
    h.put('issue', issue('Y', { affectedHouseholds: 5, status: 'TRIAGED' }))
    h.does('S3', 'mergeIssues', { keepId: 'I1', mergeIds: ['X', 'Y'] })
    expect(h.get('issue', 'I1')).toMatchObject({
      reports: 3,
      affectedHouseholds: 80,
      plusOnes: 3,
      status: 'ON_AGENDA',
    })
    expect(h.get('issue', 'X')).toMatchObject({ status: 'MERGED', mergedIntoId: 'I1' })
  })

  it('[I3] is for the staff, of other issues, each counted once', () => {
    const h = hall()
    for (const id of ['X', 'Y']) h.put('issue', issue(id))
    expect(h.tries('S4', 'mergeIssues', { keepId: 'I1', mergeIds: ['X'] })).toBe('NOT_PERMITTED')
    expect(h.tries('S2', 'mergeIssues', { keepId: 'X', mergeIds: ['X'] })).toBe('INVALID')
    expect(h.tries('S2', 'mergeIssues', { keepId: 'X', mergeIds: ['nothing'] })).toBe('NOT_FOUND')
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['X', 'X'] })
    expect(h.get('issue', 'I1').reports).toBe(2)
  })

  it('[I4] a merged issue is read-only for everybody, and the answer names the kept one', () => {
    const h = session()
    h.put('issue', issue('X'))
    h.put('issue', issue('Y'))
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['X'] })
    const merged = { refused: 'ISSUE_MERGED', params: { no: 'CY-2611-I1' } }
    for (const who of ['S1', 'S2', 'S4', 'O1', { kind: 'screen' } as const]) {
      expect(h.refusal(who, 'editIssue', { issueId: 'X', patch: { title: '改' } })).toMatchObject(
        merged,
      )
      expect(h.refusal(who, 'mergeIssues', { keepId: 'Y', mergeIds: ['X'] })).toMatchObject(merged)
      expect(h.refusal(who, 'mergeIssues', { keepId: 'X', mergeIds: ['Y'] })).toMatchObject(merged)
      expect(h.refusal(who, 'triageIssue', { issueId: 'X', level: 'L1' })).toMatchObject(merged)
      expect(h.refusal(who, 'verifyIssue', { issueId: 'X' })).toMatchObject(merged)
      expect(h.refusal(who, 'rejectIssue', { issueId: 'X', reason: '不属实' })).toMatchObject(
        merged,
      )
      expect(h.refusal(who, 'supportIssue', { issueId: 'X' })).toMatchObject(merged)
    }
  })

  it('[I4] a merged issue stays merged when its item is heard, decided or carried over', () => {
    const h = session()
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['I2'] })
    h.start('A2')
    expect(h.get('issue', 'I2').status).toBe('MERGED')
    h.does('S1', 'carryOverItem', { itemId: 'A2', note: '' })
    h.adjourn()
    expect(h.get('issue', 'I2')).toMatchObject({ status: 'MERGED', carryCount: 0 })
  })
})
