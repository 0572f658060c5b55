import type { Issue } from '../../../domain/issue/Issue.ts'
import { useText } from '../../text/defineText.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { openAction } from './issueAction.ts'
import { issueCardText } from './issueCard.text.ts'
import { useIssueGates } from './useIssueGates.ts'

/** One button for all that may be done with an issue; not there for those who may do nothing. */
export function IssueMenuButton({ issue }: { readonly issue: Issue }) {
  const t = useText(issueCardText)
  const gates = useIssueGates(issue)
  if (gates.length === 0) return null
  return (
    <IconButton
      icon="more"
      label={t.actionsOf(issue.no)}
      aria-haspopup="dialog"
      onClick={() => openAction.set({ issueId: issue.id })}
    />
  )
}
