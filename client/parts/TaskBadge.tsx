import type { TaskPhase } from '../../domain/assignment/Task.ts'
import { useText } from '../text/defineText.ts'
import type { BadgeTone } from '../ui/Badge.tsx'
import { Badge } from '../ui/Badge.tsx'
import { meetingWords } from './meetingWords.text.ts'

const TONES: Readonly<Partial<Record<TaskPhase, BadgeTone>>> = {
  DECLINED: 'failed',
  CLOSED: 'green',
  CLOSED_UNRESOLVED: 'failed',
  ASSIGNED: 'blue',
}

/** Where a task stands, from 已交办 to 已销号. */
export const TaskBadge = ({ phase }: { readonly phase: TaskPhase }) => (
  <Badge tone={TONES[phase] ?? 'amber'}>{useText(meetingWords).task[phase]}</Badge>
)
