import { useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import css from './AnswerBar.module.css'
import { minutesLifeText } from './minutesLife.text.ts'
import { ObjectDialog } from './ObjectDialog.tsx'
import { useMayHere } from './OpenFile.ts'
import { useOwnAnswers } from './useOwnAnswers.ts'

/** What this member has answered; while there is time, another item may be objected to [M42]. */
export function OwnAnswer({ minutes }: { readonly minutes: Minutes }) {
  const t = useText(minutesLifeText)
  const language = useLanguage()
  const refusal = useMayHere('objectToMinutes', { meetingId: minutes.meetingId })
  const [isObjecting, setObjecting] = useState(false)
  const own = useOwnAnswers(minutes)
  if (own.length === 0) return null
  const confirmed = own.find((a) => a.answer === 'CONFIRMED')
  const objections = own.filter((a) => a.answer === 'OBJECTED').length
  return (
    <div className={css['done']}>
      <p role="status">
        <Icon name="check" />
        <span>
          {confirmed && t.youConfirmed(dayAndTime(confirmed.at, language))}{' '}
          {objections > 0 && t.youObjected(objections)}
        </span>
      </p>
      {!refusal && (
        <Button onClick={() => setObjecting(true)}>
          {objections > 0 ? t.objectMore : t.objectSubmit}
        </Button>
      )}
      <ObjectDialog minutes={minutes} open={isObjecting} onClose={() => setObjecting(false)} />
    </div>
  )
}
