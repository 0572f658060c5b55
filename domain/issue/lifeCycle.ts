import type { Issue, IssueStatus } from './Issue.ts'

/** What a meeting or an office does to an issue. Anything not listed here is refused [I5]. */
export const ISSUE_STEPS = {
  verify: { from: ['REPORTED'], to: 'VERIFIED' },
  reject: { from: ['REPORTED', 'VERIFIED'], to: 'REJECTED' },
  triage: { from: ['VERIFIED', 'RETURNED', 'TRIAGED'], to: 'TRIAGED' },
  putOnAgenda: {
    from: ['REPORTED', 'VERIFIED', 'TRIAGED', 'CARRIED_OVER', 'RETURNED', 'ON_AGENDA'],
    to: 'ON_AGENDA',
  },
  takeOffAgenda: { from: ['ON_AGENDA'], to: 'TRIAGED' },
  merge: { from: ['REPORTED', 'VERIFIED', 'TRIAGED', 'ON_AGENDA'], to: 'MERGED' },
  assign: { from: ['TRIAGED', 'VERIFIED'], to: 'ASSIGNED' },
  withdraw: { from: ['REPORTED', 'VERIFIED', 'TRIAGED'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly IssueStatus[]; to: IssueStatus }>

export type IssueStep = keyof typeof ISSUE_STEPS

/** May this step be taken from where the issue stands? */
export const canStep = (issue: Issue, step: IssueStep): boolean =>
  (ISSUE_STEPS[step].from as readonly IssueStatus[]).includes(issue.status)

export const step = (issue: Issue, name: IssueStep): Issue => ({
  ...issue,
  status: ISSUE_STEPS[name].to,
})

/** Where the chair's hearing of an item leaves its issue; a merged issue stays merged [I4]. */
export const heard = (issue: Issue, status: IssueStatus): Issue =>
  issue.status === 'MERGED' ? issue : { ...issue, status }
