import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueListText } from './issueList.text.ts'
import css from './IssueTable.module.css'

interface Props {
  readonly picked: ReadonlySet<string>
  readonly onDone: () => void
}

/** What can be done with several picked issues at once: they become the one with the lowest number. */
export function MergePicked({ picked, onDone }: Props) {
  const t = useText(issueListText)
  const [keep, ...rest] = useBoard((s) =>
    [...picked]
      .flatMap((id): readonly Issue[] => {
        const issue = s.issue.get(id)
        return issue ? [issue] : []
      })
      .sort((a, b) => (a.no < b.no ? -1 : 1)),
  )
  if (!keep) return null
  return (
    <div className={css['bar']} role="status">
      <strong>{t.picked(picked.size)}</strong>
      {rest.length > 0 && (
        <CommandButton
          command="mergeIssues"
          input={{ keepId: keep.id, mergeIds: rest.map((i) => i.id) }}
          icon="link"
          onDone={() => {
            showToast({ text: t.mergedPicked(rest.length, keep.no), tone: 'good' })
            onDone()
          }}
        >
          {t.mergePicked(keep.no)}
        </CommandButton>
      )}
      <Button tone="quiet" onClick={onDone}>
        {t.unpick}
      </Button>
    </div>
  )
}
