import { describe, expect, it } from 'vitest'
import { hall, issue } from '../support/builders.ts'

describe('附议', () => {
  it('[I9] counts once a seat, however often the button is pressed; others still count', () => {
    const h = hall()
    h.does('O2', 'supportIssue', { issueId: 'I1' })
    expect(h.tries('O2', 'supportIssue', { issueId: 'I1' })).toBe('ALREADY_SUPPORTED')
    h.does('S2', 'supportIssue', { issueId: 'I1' })
    h.does('O2', 'supportIssue', { issueId: 'I2' })
    expect(h.get('issue', 'I1')).toMatchObject({ plusOnes: 2, supportedByIds: ['O2', 'S2'] })
    expect(h.get('issue', 'I2')).toMatchObject({ plusOnes: 1 })
  })

  it('[I9] of merged issues adds up without counting anybody twice', () => {
    const h = hall()
    h.put('issue', issue('X', { status: 'REPORTED', plusOnes: 7 }))
    h.put('issue', issue('Y', { status: 'REPORTED' }))
    for (const [who, issueId] of [
      ['O1', 'I1'],
      ['O2', 'I1'],
      ['O2', 'X'],
      ['S3', 'Y'],
      ['O2', 'Y'],
    ] as const)
      h.does(who, 'supportIssue', { issueId })
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['X', 'Y'] })
    // Two on I1, eight on X, two on Y; O2 is on all three.
    expect(h.get('issue', 'I1')).toMatchObject({ plusOnes: 10 })
    expect(h.tries('O2', 'supportIssue', { issueId: 'I1' })).toBe('ALREADY_SUPPORTED')
    expect(h.tries('S3', 'supportIssue', { issueId: 'I1' })).toBe('ALREADY_SUPPORTED')
    h.does('S4', 'supportIssue', { issueId: 'I1' })
    expect(h.get('issue', 'I1').plusOnes).toBe(11)
  })
})
