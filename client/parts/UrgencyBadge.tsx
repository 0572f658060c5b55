import type { Urgency } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { Badge } from '../ui/Badge.tsx'
import { issueWords } from './issueWords.text.ts'

/** 紧急 and 特急; what is ordinary needs no badge. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const t = useText(issueWords)
  if (urgency === 'NORMAL') return null
  return (
    <Badge tone={urgency === 'EMERGENCY' ? 'brand' : 'amber'} icon="warning">
      {t.urgency[urgency]}
    </Badge>
  )
}
