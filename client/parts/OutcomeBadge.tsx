import type { CarryReason, Outcome } from '../../domain/meeting/AgendaItem.ts'
import { useText } from '../text/defineText.ts'
import type { BadgeTone } from '../ui/Badge.tsx'
import { Badge } from '../ui/Badge.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { meetingWords } from './meetingWords.text.ts'

const LOOKS: Readonly<Record<Outcome, readonly [BadgeTone, IconName]>> = {
  NOTED: ['grey', 'check'],
  PASSED: ['green', 'check'],
  NOT_PASSED: ['failed', 'cross'],
  DEFERRED: ['amber', 'clock'],
  WITHDRAWN: ['grey', 'undo'],
  CARRIED_OVER: ['blue', 'right'],
}

interface Props {
  readonly outcome: Outcome
  readonly reason?: CarryReason | undefined
}

/** What became of an item, in a word, with its reason where it was carried over. */
export function OutcomeBadge({ outcome, reason }: Props) {
  const t = useText(meetingWords)
  const [tone, icon] = LOOKS[outcome]
  return (
    <Badge tone={tone} icon={icon}>
      {t.outcome[outcome]}
      {reason && ` · ${t.carryReason[reason]}`}
    </Badge>
  )
}
