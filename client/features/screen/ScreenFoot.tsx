import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { useText } from '../../text/defineText.ts'
import { JoinCode } from './JoinCode.tsx'
import { screenText } from './screen.text.ts'
import css from './ScreenFoot.module.css'

/** What comes next, and how to join. Before the meeting the way in fills the stage instead. */
export function ScreenFoot({
  state,
  meeting,
}: {
  readonly state: State
  readonly meeting: Meeting
}) {
  if (isOver(meeting) || !wasOpened(meeting)) return null
  return (
    <footer className={css['foot']}>
      <Next state={state} meeting={meeting} />
      <JoinCode size="small" />
    </footer>
  )
}

function Next({ state, meeting }: { readonly state: State; readonly meeting: Meeting }) {
  const t = useText(screenText)
  const items = itemsOf(state, meeting.id)
  const at = items.findIndex((i) => wasOpened(meeting) && i.id === meeting.currentItemId)
  const isOpen = (i: (typeof items)[number]) => outcomeOf(i) === undefined && i !== items[at]
  const next = items.slice(at + 1).find(isOpen) ?? items.find(isOpen)
  const left = items.filter(isOpen).length
  if (!next) return <p className={css['next']}>{at < 0 ? '' : t.lastItem}</p>
  return (
    <div className={css['next']}>
      <span className={css['word']}>{t.next}</span>
      <span className={css['no']}>{items.indexOf(next) + 1}</span>
      <span className={css['title']}>{next.title}</span>
      <span className={css['left']}>{t.undecided(left)}</span>
    </div>
  )
}
