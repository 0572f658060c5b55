import type { Escalation } from '../../../domain/assignment/Escalation.ts'
import type { Task } from '../../../domain/assignment/Task.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { escalationsOn, tasksOn } from '../../../domain/meeting/agenda.ts'
import { useBoard } from '../../live/boardStore.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './ItemOutcome.module.css'
import { meetingNowText } from './meetingNow.text.ts'

/** What follows from the item: who does what by when, and what was whistled up. */
export function ItemOutcome({ itemId }: { readonly itemId: ItemId }) {
  const t = useText(meetingNowText)
  const tasks = useBoard((state) => tasksOn(state, itemId))
  const whistles = useBoard((state) => escalationsOn(state, itemId))
  return (
    <>
      {tasks.length > 0 && (
        <Panel title={t.tasks} level={3}>
          <ul className={css['list']}>
            {tasks.map((task) => (
              <li key={task.id}>
                <OneTask task={task} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {whistles.map((escalation) => (
        <Whistle key={escalation.id} escalation={escalation} />
      ))}
    </>
  )
}

function OneTask({ task }: { readonly task: Task }) {
  const t = useText(meetingNowText)
  return (
    <>
      <p className={css['text']}>{task.text}</p>
      <dl className={css['facts']}>
        <dt>{t.lead}</dt>
        <dd>
          <UnitName unitId={task.leadUnitId} /> <TaskBadge phase={task.phase} />
        </dd>
        <dt>{t.owner}</dt>
        <dd>
          <SeatName seatId={task.ownerId} short />
        </dd>
        {task.supportUnitIds.length > 0 && (
          <>
            <dt>{t.support}</dt>
            <dd>
              <Units ids={task.supportUnitIds} />
            </dd>
          </>
        )}
        <dt>{t.due}</dt>
        <dd>
          <DueDate at={task.dueAt} />
        </dd>
      </dl>
    </>
  )
}

function Whistle({ escalation }: { readonly escalation: Escalation }) {
  const t = useText(meetingNowText)
  return (
    <Panel title={t.whistle} level={3}>
      <p className={css['text']}>{escalation.reason}</p>
      <dl className={css['facts']}>
        <dt>{t.whistleTo}</dt>
        <dd>
          <Units ids={escalation.toUnitIds} />
        </dd>
        <dt>{t.replyDue}</dt>
        <dd>
          <DueDate at={escalation.replyDueAt} />
        </dd>
      </dl>
    </Panel>
  )
}

function Units({ ids }: { readonly ids: readonly string[] }) {
  const separator = useLanguage() === 'zh' ? '、' : ', '
  return (
    <>
      {ids.map((id, n) => (
        <span key={id}>
          {n > 0 && separator}
          <UnitName unitId={id} />
        </span>
      ))}
    </>
  )
}
