import type { Issue } from '../../../domain/issue/Issue.ts'
import { canStep } from '../../../domain/issue/lifeCycle.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { issueListText } from './issueList.text.ts'

interface Props {
  readonly issue: Issue
  readonly className?: string | undefined
}

/** 合并到 …: one tap for those who may, where somebody has noticed that two reports are one problem. */
export function DuplicateMerge({ issue, className }: Props) {
  const t = useText(issueListText)
  const keep = useBoard((s) => s.issue.get(issue.suspectDuplicateOf ?? ''))
  const about = keep ? { keepId: keep.id, mergeIds: [issue.id] } : {}
  const gate = useGate('mergeIssues', about)
  if (!keep || !gate.isMine || gate.blocked || !canStep(issue, 'merge')) return null
  return (
    <div className={className}>
      <CommandButton
        command="mergeIssues"
        input={{ keepId: keep.id, mergeIds: [issue.id] }}
        icon="link"
        onDone={() => showToast({ text: t.merged(keep.no), tone: 'good' })}
      >
        {t.merge(keep.no)}
      </CommandButton>
    </div>
  )
}
