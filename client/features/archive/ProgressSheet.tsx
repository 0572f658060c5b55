import { Link } from 'wouter'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { Records } from '../../../domain/state.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { buttonClass, Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { followUp } from './followUp.text.ts'
import { TaskLine } from './TaskLine.tsx'

/** What `GET /api/meetings/:id` tells of tasks; without them the minutes are not for this reader. */
interface File {
  readonly task?: readonly Records['task'][]
  readonly unit?: readonly Records['unit'][]
  readonly seat?: readonly Records['seat'][]
  readonly issue?: readonly Issue[]
}

interface Props {
  readonly meetingId: string
  readonly itemId: string
  readonly title: string
  readonly onClose: () => void
}

/** What has become of one decision: its tasks with progress, deadline and rating. */
export function ProgressSheet({ meetingId, itemId, title, onClose }: Props) {
  const t = useText(followUp)
  return (
    <Sheet
      open
      onClose={onClose}
      title={t.progress}
      actions={
        <Link
          href={`/archive/${segmentOf(meetingId)}#item-${encodeURIComponent(itemId)}`}
          className={buttonClass({ tone: 'primary' })}
        >
          {t.toPaper}
        </Link>
      }
    >
      <h3>{title}</h3>
      <Tasks meetingId={meetingId} itemId={itemId} />
    </Sheet>
  )
}

function Tasks({ meetingId, itemId }: Pick<Props, 'meetingId' | 'itemId'>) {
  const t = useText(followUp)
  const { again, ...fetched } = useFetched<File>(`/api/meetings/${segmentOf(meetingId)}`)
  if (fetched.state === 'loading') return <Skeleton lines={4} label={t.loading} />
  if (fetched.state !== 'ready')
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const { task, unit = [], seat = [], issue = [] } = fetched.data
  if (!task) return <EmptyState icon="lock" title={t.failed} hint={t.withheld} />
  const own = task.filter((one) => one.itemId === itemId)
  if (own.length === 0) return <EmptyState title={t.noTasks} hint={t.noTasksHint} />
  return (
    <ul>
      {own.map((one) => (
        <TaskLine
          key={one.id}
          task={one}
          unitName={(id) => unit.find((u) => u.id === id)?.shortName}
          ownerName={seat.find((s) => s.id === one.ownerId)?.name}
          rating={issue.find((i) => i.id === one.issueId)?.rating}
        />
      ))}
    </ul>
  )
}
