import type { ItemId } from '../../../domain/ids.ts'
import { escalationsOn, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { State } from '../../../domain/state.ts'
import { serverNow } from '../../live/serverClock.ts'
import { dayAndWeekday } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Icon } from '../../ui/Icon.tsx'
import css from './FollowUp.module.css'
import { screenText } from './screen.text.ts'

export const hasFollowUp = (state: State, itemId: ItemId): boolean =>
  tasksOn(state, itemId).length + escalationsOn(state, itemId).length > 0

/** What was given on this item, the newest first: the whistles, and tasks with their units. */
export function FollowUp({ state, itemId }: { readonly state: State; readonly itemId: ItemId }) {
  const t = useText(screenText)
  const language = useLanguage()
  const day = (at: number) => dayAndWeekday(at, language, serverNow())
  const unit = (id: string) => state.unit.get(id)?.shortName ?? ''
  const separator = language === 'zh' ? '、' : ', '
  return (
    <ul className={css['list']}>
      {escalationsOn(state, itemId)
        .toReversed()
        .map((whistle) => (
          <li key={whistle.id}>
            <p className={css['facts']}>
              <span className={css['whistle']}>
                <Icon name="whistle" /> {t.whistle}
              </span>
              <b>{whistle.toUnitIds.map((id) => state.unit.get(id)?.name ?? '').join(separator)}</b>
              <Fact word={t.replyDue} text={day(whistle.replyDueAt)} />
            </p>
            <p>{whistle.reason}</p>
          </li>
        ))}
      {tasksOn(state, itemId)
        .toReversed()
        .map((task) => (
          <li key={task.id}>
            <p className={css['facts']}>
              <Fact word={t.lead} text={unit(task.leadUnitId)} strong />
              {task.supportUnitIds.length > 0 && (
                <Fact word={t.support} text={task.supportUnitIds.map(unit).join(separator)} />
              )}
              <Fact word={t.owner} text={state.seat.get(task.ownerId)?.name ?? ''} />
              <Fact word={t.due} text={day(task.dueAt)} strong />
            </p>
            <p>{task.text}</p>
          </li>
        ))}
    </ul>
  )
}

interface FactProps {
  readonly word: string
  readonly text: string
  readonly strong?: boolean
}

const Fact = ({ word, text, strong }: FactProps) => (
  <span>
    <span className={css['word']}>{word}</span> {strong ? <b>{text}</b> : text}
  </span>
)
