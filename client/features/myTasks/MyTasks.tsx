import type { Task, TaskPhase } from '../../../domain/assignment/Task.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { isOfMine } from '../../parts/useTaskCount.ts'
import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './MyTasks.module.css'
import { myTasksText } from './myTasks.text.ts'
import { TaskCard } from './TaskCard.tsx'

type Group = 'waiting' | 'open' | 'done'

const GROUPS: Readonly<Record<Group, readonly TaskPhase[]>> = {
  waiting: ['ASSIGNED', 'DECLINED'],
  open: ['ACCEPTED', 'IN_PROGRESS'],
  done: ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED'],
}

/** Tasks that this member or his unit leads or supports: first what waits for an answer. */
export function MyTasks() {
  const t = useText(myTasksText)
  const self = useSelf()
  const tasks = useBoard((s) =>
    [...s.task.values()]
      .filter((task) => isOfMine(task, self) || supports(task, self?.unitId))
      .sort((a, b) => a.dueAt - b.dueAt),
  )
  if (tasks.length === 0)
    return (
      <Panel title={t.title}>
        <EmptyState icon="check" title={t.none} hint={t.noneHint} />
      </Panel>
    )
  return (
    <>
      {(['waiting', 'open', 'done'] as const).map((group) => {
        const inGroup = tasks.filter((task) => GROUPS[group].includes(task.phase))
        return inGroup.length === 0 ? null : (
          <section key={group} aria-label={t.groups[group]}>
            <h2 className={css['heading']}>
              {t.groups[group]} {inGroup.length}
            </h2>
            <ul className={css['list']}>
              {inGroup.map((task) => (
                <TaskCard key={task.id} task={task} isMine={isOfMine(task, self)} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const supports = (task: Task, unitId: string | undefined): boolean =>
  unitId !== undefined && (task.supportUnitIds as readonly string[]).includes(unitId)
