import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { committeeOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { quorumFacts } from '../../parts/quorumFacts.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { serverNow } from '../../live/serverClock.ts'
import css from './CalledScene.module.css'
import { JoinCode } from './JoinCode.tsx'
import { screenText } from './screen.text.ts'

/** Before the meeting: which one it is, who has checked in, and the way in. */
export function CalledScene({
  state,
  meeting,
}: {
  readonly state: State
  readonly meeting: Meeting
}) {
  const t = useText(screenText)
  const language = useLanguage()
  const { came, shouldAttend } = quorumFacts(state, meeting)
  const chair = state.seat.get(meeting.chairId)
  return (
    <div className={css['called']}>
      <div className={css['left']}>
        <h1 className={css['name']}>{committeeOf(state).meetingName}</h1>
        <dl className={css['facts']}>
          <dt>{t.time}</dt>
          <dd>{dayAndTime(meeting.startAt, language, serverNow())}</dd>
          <dt>{t.place}</dt>
          <dd>{meeting.place}</dd>
          <dt>{t.chair}</dt>
          <dd>{chair?.name}</dd>
          <dt>{t.items}</dt>
          <dd>{t.itemsFigure(itemsOf(state, meeting.id).length)}</dd>
        </dl>
        <div className={css['counts']}>
          <Count word={t.should} figure={shouldAttend} unit={t.person} />
          <Count word={t.checkedIn} figure={came} unit={t.person} strong />
        </div>
      </div>
      <JoinCode size="large" />
    </div>
  )
}

interface CountProps {
  readonly word: string
  readonly figure: number
  readonly unit: string
  readonly strong?: boolean
}

const Count = ({ word, figure, unit, strong }: CountProps) => (
  <div className={css['count']}>
    <span className={css['word']}>{word}</span>
    <span className={strong ? css['strong'] : css['figure']}>{figure}</span>
    <span className={css['word']}>{unit}</span>
  </div>
)
