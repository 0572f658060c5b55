import type { MeetingId } from '../../../domain/ids.ts'
import type { State } from '../../../domain/state.ts'
import { serverNow } from '../../live/serverClock.ts'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import lines from './AgendaLines.module.css'
import css from './LastTasks.module.css'
import { screenText } from './screen.text.ts'

/** What the report on earlier decisions is about: the tasks of the meetings before this one. */
export function LastTasks({
  state,
  meetingId,
}: {
  readonly state: State
  readonly meetingId: MeetingId
}) {
  const t = useText(screenText)
  const language = useLanguage()
  const now = serverNow()
  const tasks = [...state.task.values()]
    .filter((task) => task.meetingId !== meetingId)
    .sort((a, b) => a.dueAt - b.dueAt || a.seq - b.seq)
  return (
    <ul className={css['tasks']}>
      {tasks.map((task) => (
        <li key={task.id} className={lines['line']}>
          <span className={css['lead']}>{state.unit.get(task.leadUnitId)?.shortName}</span>
          <span className={lines['title']}>{task.text}</span>
          <span className={css['due']}>
            {t.due} {dayInWords(task.dueAt, language, now)}
          </span>
          <TaskBadge phase={task.phase} />
        </li>
      ))}
    </ul>
  )
}
