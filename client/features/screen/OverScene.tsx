import { itemsAsHeard } from '../../../domain/meeting/agenda.ts'
import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import { OUTCOMES, outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { AgendaLines } from './AgendaLines.tsx'
import { Fit } from './Fit.tsx'
import css from './OverScene.module.css'
import { screenText } from './screen.text.ts'

/** Adjourned: thanks, and what the meeting has come to. */
export function OverScene({
  state,
  meeting,
}: {
  readonly state: State
  readonly meeting: OpenedMeeting
}) {
  const t = useText(screenText)
  const words = useText(meetingWords)
  const items = itemsAsHeard(state, meeting.id)
  const ofMeeting = (record: { meetingId: string }) => record.meetingId === meeting.id
  const tasks = [...state.task.values()].filter(ofMeeting).length
  const whistles = [...state.escalation.values()].filter(ofMeeting).length
  const counts = (Object.keys(OUTCOMES) as Outcome[]).flatMap((outcome) => {
    const n = items.filter((i) => outcomeOf(i) === outcome).length
    return n > 0 ? [{ word: words.outcome[outcome], n, look: css[outcome] }] : []
  })
  const given = [
    { word: t.tasksGiven, n: tasks, look: undefined },
    { word: t.whistles, n: whistles, look: undefined },
  ].filter(({ n }) => n > 0)
  return (
    <>
      <h1 className={css['thanks']}>{t.thanks}</h1>
      <dl className={css['counts']}>
        {[...counts, ...given].map(({ word, n, look }) => (
          <div key={word} className={cx(css['count'], look)}>
            <dt>{word}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <Fit resetKey={meeting.id}>
        <AgendaLines items={items} />
      </Fit>
      <p className={css['minutes']}>{t.minutesDrafted}</p>
    </>
  )
}
