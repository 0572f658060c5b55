import type { Escalation } from '../../../domain/assignment/Escalation.ts'
import type { Task } from '../../../domain/assignment/Task.ts'
import { escalationsOn, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Panel } from '../../ui/Panel.tsx'
import { assignmentText } from './assignment.text.ts'
import css from './GivenTasks.module.css'

/** The tasks given on an item and its whistles. */
export function GivenTasks({ itemId }: { readonly itemId: ItemId }) {
  const t = useText(assignmentText)
  const tasks = useBoard((s) => tasksOn(s, itemId))
  const whistles = useBoard((s) => escalationsOn(s, itemId))
  if (tasks.length + whistles.length === 0) return null
  return (
    <Panel title={t.tasks} level={3}>
      <ul className={css['given']}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
        {whistles.map((escalation) => (
          <WhistleLine key={escalation.id} escalation={escalation} />
        ))}
      </ul>
    </Panel>
  )
}

function TaskLine({ task }: { readonly task: Task }) {
  const t = useText(assignmentText)
  const lead = useUnitNames([task.leadUnitId])
  const support = useUnitNames(task.supportUnitIds)
  return (
    <li>
      <p className={css['line']}>
        <TaskBadge phase={task.phase} />
        <strong>
          {t.leads} {lead}
        </strong>
        {support && (
          <span>
            {t.supports} {support}
          </span>
        )}
        <span>
          {t.owner} <SeatName seatId={task.ownerId} short />
        </span>
        <span>
          {t.dueOn} <DueDate at={task.dueAt} />
        </span>
      </p>
      <p className={css['text']}>{task.text}</p>
    </li>
  )
}

function WhistleLine({ escalation }: { readonly escalation: Escalation }) {
  const t = useText(assignmentText)
  const to = useUnitNames(escalation.toUnitIds)
  return (
    <li>
      <p className={css['line']}>
        <strong>
          {t.whistled} {to}
        </strong>
        <span>
          {t.replyBy} <DueDate at={escalation.replyDueAt} />
        </span>
      </p>
      <p className={css['text']}>{escalation.reason}</p>
    </li>
  )
}

const useUnitNames = (ids: readonly string[]): string => {
  const separator = useLanguage() === 'zh' ? '、' : ', '
  return useBoard((s) => ids.map((id) => s.unit.get(id)?.shortName ?? '').join(separator))
}
