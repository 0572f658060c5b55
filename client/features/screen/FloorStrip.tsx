import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { speakersWaiting, speakingNow } from '../../../domain/meeting/speeches.ts'
import type { State } from '../../../domain/state.ts'
import { useNow } from '../../live/serverClock.ts'
import { consentAsked, isUnopposed, timesAsked } from '../../parts/consentAsked.ts'
import { consentWords } from '../../parts/consentWords.text.ts'
import { floorWords } from '../../parts/floorWords.text.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { SpeechTimer } from '../../parts/SpeechTimer.tsx'
import { useText } from '../../text/defineText.ts'
import css from './FloorStrip.module.css'
import { floorText } from './floor.text.ts'

interface Props {
  readonly state: State
  readonly meeting: Meeting
}

/** A new chair is announced this long, in ms. */
const ANNOUNCED = 60_000
/** More titles than these are only counted. */
const MOST_TITLES = 5

/** Under the scene: who has taken the chair, what is asked for consent, who speaks and who is next. */
export function FloorStrip({ state, meeting }: Props) {
  const now = useNow(5_000)
  if (meeting.phase !== 'IN_SESSION') return null
  const change = meeting.chairs?.at(-1)
  const isNew = change?.afterOpening && now - change.at < ANNOUNCED
  const asked = consentAsked(state, meeting, now)
  const speaking = speakingNow(state, meeting.id)
  const waiting = speakersWaiting(state, meeting.id)
  if (!isNew && asked.length === 0 && !speaking && waiting.length === 0) return null
  return (
    <div className={css['strip']} aria-live="polite">
      {isNew && <NewChair meeting={meeting} isTaken={change.how === 'TAKEN'} />}
      {asked.length > 0 && <Question items={asked} agenda={itemsOf(state, meeting.id)} />}
      {(speaking || waiting.length > 0) && <Floor state={state} meeting={meeting} />}
    </div>
  )
}

function NewChair({ meeting, isTaken }: { readonly meeting: Meeting; readonly isTaken: boolean }) {
  const t = useText(floorText)
  return (
    <p className={css['line']}>
      <strong>{isTaken ? t.taken : t.given}</strong>
      <span>
        <SeatName seatId={meeting.chairId} />
      </span>
    </p>
  )
}

interface QuestionProps {
  readonly items: readonly AgendaItem[]
  readonly agenda: readonly AgendaItem[]
}

function Question({ items, agenda }: QuestionProps) {
  const t = useText(floorText)
  const words = useText(consentWords)
  const left = items.filter(isUnopposed)
  return (
    <div>
      <p className={css['line']}>
        <span className={css['question']}>{words.question}</span>
        {left.length > 0 && <span className={css['quiet']}>{words.time(timesAsked(left))}</span>}
      </p>
      <ul className={css['items']}>
        {items.slice(0, MOST_TITLES).map((item) => (
          <li key={item.id}>
            {agenda.findIndex((i) => i.id === item.id) + 1} {item.title}{' '}
            {!isUnopposed(item) && <span className={css['pulled']}>{words.pulled}</span>}
          </li>
        ))}
        {items.length > MOST_TITLES && (
          <li className={css['quiet']}>{t.more(items.length - MOST_TITLES)}</li>
        )}
      </ul>
    </div>
  )
}

function Floor({ state, meeting }: Props) {
  const t = useText(floorText)
  const words = useText(floorWords)
  const speaking = speakingNow(state, meeting.id)
  const waiting = speakersWaiting(state, meeting.id)
  return (
    <p className={css['line']}>
      {speaking && (
        <>
          <span className={css['quiet']}>{words.now}</span>
          <strong>
            <SeatName seatId={speaking.seatId} />
          </strong>
          <SpeechTimer speech={speaking} />
        </>
      )}
      {waiting.length > 0 && (
        <span className={css['next']}>
          {t.next}{' '}
          {waiting.slice(0, 2).map((s, n) => (
            <span key={s.id}>
              {n > 0 && '、'}
              <SeatName seatId={s.seatId} />
            </span>
          ))}
          {waiting.length > 2 && ` ${t.others(waiting.length - 2)}`}
        </span>
      )}
    </p>
  )
}
