import type { IssueStatus } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import type { BadgeTone } from '../ui/Badge.tsx'
import { Badge } from '../ui/Badge.tsx'
import { issueWords } from './issueWords.text.ts'

const TONES: Readonly<Record<IssueStatus, BadgeTone>> = {
  REPORTED: 'outline',
  VERIFIED: 'outline',
  TRIAGED: 'outline',
  ON_AGENDA: 'blue',
  IN_DISCUSSION: 'blue',
  ASSIGNED: 'amber',
  ACCEPTED: 'amber',
  IN_PROGRESS: 'amber',
  SUBMITTED: 'amber',
  AWAITING_RATING: 'amber',
  CLOSED: 'green',
  CLOSED_UNRESOLVED: 'failed',
  ESCALATED: 'blue',
  RETURNED: 'grey',
  CARRIED_OVER: 'blue',
  REJECTED: 'failed',
  WITHDRAWN: 'grey',
  MERGED: 'grey',
  ON_HOLD: 'grey',
}

/** Where an issue stands. */
export const StatusBadge = ({ status }: { readonly status: IssueStatus }) => (
  <Badge tone={TONES[status]}>{useText(issueWords).status[status]}</Badge>
)
