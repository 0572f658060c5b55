import type { CommandName } from '../../../domain/commands/index.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { IssueStep } from '../../../domain/issue/lifeCycle.ts'
import { createStore } from '../../live/store.ts'
import type { IconName } from '../../ui/Icon.tsx'

export const ISSUE_ACTIONS = [
  'verify',
  'triage',
  'agenda',
  'merge',
  'visit',
  'edit',
  'reject',
] as const
export type IssueAction = (typeof ISSUE_ACTIONS)[number]

interface Face {
  readonly command: CommandName
  readonly icon: IconName
  /** The key that starts it while the focus is in the issue's row. */
  readonly key: string
  /** The step of the life cycle that must be open; none for those that are always open. */
  readonly step?: IssueStep
}

export const FACES: Readonly<Record<IssueAction, Face>> = {
  verify: { command: 'verifyIssue', icon: 'check', key: 'v', step: 'verify' },
  triage: { command: 'triageIssue', icon: 'list', key: 't', step: 'triage' },
  agenda: { command: 'putItem', icon: 'calendar', key: 'a', step: 'putOnAgenda' },
  merge: { command: 'mergeIssues', icon: 'link', key: 'm', step: 'merge' },
  visit: { command: 'recordSiteVisit', icon: 'place', key: 'o' },
  edit: { command: 'editIssue', icon: 'edit', key: 'e' },
  reject: { command: 'rejectIssue', icon: 'cross', key: 'r', step: 'reject' },
}

/** What is open over the page: the choice of actions for an issue, or one action's form. */
export const openAction = createStore<
  { readonly issueId: Issue['id']; readonly action?: IssueAction } | undefined
>(undefined)
