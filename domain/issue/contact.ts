import { isCommunityOrOwnBranch } from '../people/authority.ts'
import { seatOf } from '../people/Actor.ts'
import type { Rule } from '../people/Rule.ts'
import type { IssueStatus } from './Issue.ts'

/** What the resident agrees to when a contact is written down. */
export const CONTACT_PURPOSE = '回访与评价'
/** Days after an issue has ended for which a contact is kept, where the committee says nothing else. */
export const CONTACT_DAYS = 180
const DAY = 86_400_000

const ENDED: readonly IssueStatus[] = ['CLOSED', 'CLOSED_UNRESOLVED', 'REJECTED', 'WITHDRAWN']

/** Nobody is called back about it any more. */
export const hasEnded = ({ status }: { readonly status: IssueStatus }): boolean =>
  ENDED.includes(status)

/**
 * [I13] Who sees how a resident can be reached, and writes it down: 书记, 专职委员, the secretary of the
 * issue's branch, and whoever reported it. The chair's right and the administrator's are no such right.
 */
export const mayReachResident: Rule = (q) => {
  const seatId = seatOf(q.actor)
  const reported = q.state.issue.get(q.about.issueId ?? '')?.registeredById
  return seatId !== undefined && reported === seatId ? undefined : isCommunityOrOwnBranch(q)
}

/** [I14] When a contact is erased, ms: so many days after its issue has ended. */
export const contactDueAt = (endedAt: number, days: number): number => endedAt + days * DAY
