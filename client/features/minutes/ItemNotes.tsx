import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { escalationsOn, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { State } from '../../../domain/state.ts'
import { decidingMotion } from '../../../domain/vote/lookup.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Icon } from '../../ui/Icon.tsx'
import css from './ItemNotes.module.css'
import { minutesText } from './minutes.text.ts'
import { RecountUrn } from './RecountUrn.tsx'

interface Props {
  readonly state: State
  readonly item: AgendaItem
  readonly heading: string
}

/** In the margin of a section: the outcome, the vote's numbers, and how far its tasks are. */
export function ItemNotes({ state, item, heading }: Props) {
  const t = useText(minutesText)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const motion = decidingMotion(state, item.id)
  const counted = motion?.phase === 'DECIDED' ? motion : undefined
  return (
    <aside className={css['notes']} aria-label={t.notePrefix(heading)}>
      {item.phase === 'DECIDED' && <OutcomeBadge outcome={item.outcome} reason={item.reason} />}
      {counted && (
        <>
          <TallyBars tally={counted.tally} />
          <p className={css['basis']}>
            <MethodLabel method={counted.method} /> ·{' '}
            {t.basis(counted.tally.base, counted.tally.present)}
            {counted.tally.recusedIds.length > 0 &&
              ` · ${t.recused(counted.tally.recusedIds.length)}`}
          </p>
          {isSecret(counted) && <RecountUrn motionId={counted.id} tally={counted.tally} />}
        </>
      )}
      {escalationsOn(state, item.id).map((whistle) => (
        <div key={whistle.id} className={css['task']}>
          <p className={css['whistle']}>
            <Icon name="whistle" /> {t.whistle}
          </p>
          <p>{whistle.toUnitIds.map((id) => state.unit.get(id)?.shortName).join(separator)}</p>
          <p>
            {t.replyDue} <DueDate at={whistle.replyDueAt} done />
          </p>
        </div>
      ))}
      {tasksOn(state, item.id).map((task) => (
        <div key={task.id} className={css['task']}>
          <p className={css['state']}>
            <TaskBadge phase={task.phase} />
            {task.percent !== undefined && <span>{t.percent(task.percent)}</span>}
          </p>
          <p>
            {t.lead} <b>{state.unit.get(task.leadUnitId)?.shortName}</b> · {t.owner}{' '}
            {state.seat.get(task.ownerId)?.name}
          </p>
          <p>
            {t.due} <DueDate at={task.dueAt} done={isDone(task.phase)} />
          </p>
          {task.progressNote && <p className={css['basis']}>{task.progressNote}</p>}
        </div>
      ))}
    </aside>
  )
}

const isDone = (phase: string): boolean =>
  ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED'].includes(phase)
