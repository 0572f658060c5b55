import { expect, it } from 'vitest'
import type { Actor } from '../../domain/people/Actor.ts'
import { hasEnded, mayReachResident } from '../../domain/issue/contact.ts'
import type { IssueStatus } from '../../domain/issue/Issue.ts'
import { STATUSES } from '../../domain/issue/Issue.ts'
import { hall } from '../support/builders.ts'

const OF_OWN = 'I1'
const OF_OTHER_BRANCH = 'I2'
const REPORTED_BY_MEMBER = 'I3'

/** S1 first secretary, S2 secretary, S3 full-time, S4 part-time, O1 secretary of branch B1. */
const community = () => {
  const h = hall({ members: 5 })
  h.patch('issue', OF_OTHER_BRANCH, { branchId: 'B2' } as never)
  h.patch('issue', REPORTED_BY_MEMBER, { branchId: 'B2', registeredById: 'S4' } as never)
  return h
}
const seat = (seatId: string): Actor => ({ kind: 'seat', seatId: seatId as never })

it('[I13] who sees how a resident can be reached: the matrix of the committee, and nobody else', () => {
  const { state, now } = community()
  const who: readonly (readonly [string, Actor, readonly string[]])[] = [
    ['first secretary, chair', seat('S1'), []],
    ['secretary', seat('S2'), [OF_OWN, OF_OTHER_BRANCH, REPORTED_BY_MEMBER]],
    ['full-time member', seat('S3'), [OF_OWN, OF_OTHER_BRANCH, REPORTED_BY_MEMBER]],
    ['part-time member', seat('S4'), [REPORTED_BY_MEMBER]],
    ['another part-time member', seat('S5'), []],
    ['secretary of the branch', seat('O1'), [OF_OWN]],
    ['observer', seat('O2'), []],
    ['liaison', seat('L2'), []],
    ['recorder', seat('REC'), []],
    ['no seat of this committee', seat('X'), []],
    ['administrator', { kind: 'admin', userId: 'a' }, []],
    ['big screen', { kind: 'screen' }, []],
    ['guest', { kind: 'guest', guestId: 'g' as never }, []],
    ['the server itself', { kind: 'system' }, []],
  ]
  for (const [name, actor, may] of who)
    for (const issueId of [OF_OWN, OF_OTHER_BRANCH, REPORTED_BY_MEMBER]) {
      const refusal = mayReachResident({ state, actor, about: { issueId: issueId as never }, now })
      expect([name, issueId, refusal === undefined]).toEqual([name, issueId, may.includes(issueId)])
    }
})

it('[I14] a contact is kept while there may be a call-back: only four phases end it', () => {
  const ended = (Object.keys(STATUSES) as IssueStatus[]).filter((status) => hasEnded({ status }))
  expect(ended).toEqual(['CLOSED', 'CLOSED_UNRESOLVED', 'REJECTED', 'WITHDRAWN'])
})
