import type { IssueId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { issueCardText } from './issueCard.text.ts'
import css from './IssueDetail.module.css'

const DONE: readonly string[] = ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED']

/** Who works on it, and how far that is. */
export function IssueTasks({ issueId }: { readonly issueId: IssueId }) {
  const t = useText(issueCardText)
  const tasks = useBoard((s) =>
    [...s.task.values()].filter((task) => task.issueId === issueId).sort((a, b) => a.seq - b.seq),
  )
  if (tasks.length === 0) return null
  return (
    <Panel title={t.tasks}>
      <ul className={css['list']}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskBadge phase={task.phase} />
            <span>
              <UnitName unitId={task.leadUnitId} /> · <SeatName seatId={task.ownerId} short />：
              {task.text}
            </span>
            <DueDate at={task.dueAt} done={DONE.includes(task.phase)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
