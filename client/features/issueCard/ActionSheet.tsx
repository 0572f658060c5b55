import type { Issue } from '../../../domain/issue/Issue.ts'
import { useIsWide } from '../../parts/useIsWide.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import type { IssueAction } from './issueAction.ts'
import { FACES } from './issueAction.ts'
import { issueCardText } from './issueCard.text.ts'
import css from './ActionSheet.module.css'
import type { IssueGate } from './useIssueGates.ts'

interface Props {
  readonly issue: Issue
  readonly gates: readonly IssueGate[]
  readonly onPick: (action: IssueAction) => void
  readonly onClose: () => void
}

/** The choice of what to do with an issue. */
export function ActionSheet({ issue, gates, onPick, onClose }: Props) {
  const t = useText(issueCardText)
  const isWide = useIsWide()
  // What can be done now comes first.
  const sorted = [...gates].sort((a, b) => Number(!!a.blocked) - Number(!!b.blocked))
  const words = { ...t, triage: t.triageDo }
  return (
    <Sheet open onClose={onClose} title={`${issue.no} ${issue.title}`}>
      <ul className={css['list']}>
        {sorted.map(({ action, blocked }, n) => (
          <li key={action}>
            <Button
              wide
              data-autofocus={n === 0 || undefined}
              icon={FACES[action].icon}
              {...(isWide ? { hotkey: FACES[action].key.toUpperCase() } : {})}
              tone={action === 'reject' ? 'danger' : 'secondary'}
              blocked={blocked}
              onClick={() => onPick(action)}
            >
              {words[action]}
            </Button>
            {blocked && <p className={css['why']}>{blocked}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
