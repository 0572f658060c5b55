import type { ItemId } from '../../../domain/ids.ts'
import { answersTo } from '../../../domain/minutes/answers.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { nameWithUnit } from '../../../domain/minutes/words.ts'
import { dayInWords, timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { minutesLifeText } from './minutesLife.text.ts'
import css from './Objections.module.css'
import { useOpenFile } from './OpenFile.ts'

interface Props {
  readonly minutes: Minutes
  /** Without one: objections to the minutes as a whole. */
  readonly itemId: ItemId | undefined
  readonly heading: string
}

/** 异议, beside what they are about, on the screen and on paper [M42]. */
export function Objections({ minutes, itemId, heading }: Props) {
  const t = useText(minutesLifeText)
  const language = useLanguage()
  const { state } = useOpenFile()
  const here = answersTo(state, minutes).filter(
    (a) => a.answer === 'OBJECTED' && a.itemId === itemId,
  )
  if (here.length === 0) return null
  return (
    <ul className={css['objections']} aria-label={t.objectionsTo(heading)}>
      {here.map((a) => (
        <li key={a.id}>
          <p className={css['who']}>
            <b>{t.objection}</b> {nameWithUnit(state, a.seatId)}{' '}
            <time dateTime={new Date(a.at).toISOString()}>
              {dayInWords(a.at, language)} {timeOfDay(a.at)}
            </time>
          </p>
          <p>{a.reason}</p>
        </li>
      ))}
    </ul>
  )
}
