import type { Task } from '../../../domain/assignment/Task.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { followUp } from './followUp.text.ts'
import css from './TaskLine.module.css'

interface Props {
  readonly task: Task
  readonly unitName: (unitId: string) => string | undefined
  readonly ownerName: string | undefined
  readonly rating?: Issue['rating'] | undefined
}

const OVER = ['CLOSED', 'CLOSED_UNRESOLVED']
const DONE = ['SUBMITTED', 'AWAITING_RATING', ...OVER]

/** A task with how far it is, when it is due, and what residents say of it. */
export function TaskLine({ task, unitName, ownerName, rating }: Props) {
  const t = useText(followUp)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const support = task.supportUnitIds.map((id) => unitName(id) ?? '').join(separator)
  return (
    <li className={css['task']}>
      <p className={css['top']}>
        <TaskBadge phase={task.phase} />
        {task.percent !== undefined && <span>{t.percent(task.percent)}</span>}
        <span>
          {t.due} <DueDate at={task.dueAt} done={DONE.includes(task.phase)} />
        </span>
      </p>
      <p className={css['text']}>{task.text}</p>
      <p className={css['facts']}>
        {t.lead} {unitName(task.leadUnitId)} · {t.owner} {ownerName}
        {support && ` · ${t.support} ${support}`}
      </p>
      {task.progressNote && <p>{task.progressNote}</p>}
      {(rating || OVER.includes(task.phase)) && (
        <p>
          {t.rating}{' '}
          <b>
            {rating
              ? `${t.solved[rating.solved] ?? ''} · ${t.result[rating.result] ?? ''}`
              : t.notRated}
          </b>
        </p>
      )}
    </li>
  )
}
