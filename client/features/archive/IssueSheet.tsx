import { Link } from 'wouter'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { followUp } from './followUp.text.ts'
import { IssueMeetings } from './IssueMeetings.tsx'

interface Props {
  readonly issueId: string
  readonly title: string
  readonly onClose: () => void
  /** Opened on the issue's own page: no way to it is needed. */
  readonly isHere?: true
}

/** An issue of any year with its meetings; one that is still on the list has a page to go to. */
export function IssueSheet({ issueId, title, onClose, isHere }: Props) {
  const t = useText(followUp)
  const isListed = useBoard((s) => s.issue.has(issueId))
  return (
    <Sheet
      open
      onClose={onClose}
      title={t.meetings}
      actions={
        isListed &&
        !isHere && (
          <Link href={`/issues/${segmentOf(issueId)}`} className={buttonClass({ tone: 'primary' })}>
            {t.toIssue}
          </Link>
        )
      }
    >
      <h3>{title}</h3>
      <IssueMeetings issueId={issueId} />
    </Sheet>
  )
}
