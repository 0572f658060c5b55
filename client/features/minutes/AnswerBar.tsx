import { useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { wasSigned } from '../../../domain/minutes/Minutes.ts'
import { useCommand } from '../../live/useCommand.ts'
import { dayAndWeekday } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './AnswerBar.module.css'
import { minutesLifeText } from './minutesLife.text.ts'
import { ObjectDialog } from './ObjectDialog.tsx'
import { useMayHere, useOpenFile } from './OpenFile.ts'
import { useOwnAnswers } from './useOwnAnswers.ts'

/** For a member who came: 确认无误 or 异议, in reach of the thumb while he reads [M42]. */
export function AnswerBar({ minutes }: { readonly minutes: Minutes }) {
  const t = useText(minutesLifeText)
  const language = useLanguage()
  const { again } = useOpenFile()
  const { meetingId } = minutes
  const refusal = useMayHere('confirmMinutes', { meetingId })
  const { send, pending } = useCommand('confirmMinutes')
  const [isObjecting, setObjecting] = useState(false)
  const isAnswered = useOwnAnswers(minutes).length > 0
  if (!wasSigned(minutes) || refusal || isAnswered) return null
  const confirm = async () => {
    const outcome = await send({ meetingId })
    if (outcome.ok) await again()
    showToast(
      outcome.ok ? { text: t.confirmDone, tone: 'good' } : { text: outcome.text, tone: 'bad' },
    )
  }
  return (
    <>
      <div className={css['bar']}>
        <p>{t.pleaseConfirm(dayAndWeekday(minutes.confirmEndsAt, language))}</p>
        <div className={css['buttons']}>
          <Button
            tone="primary"
            size="large"
            icon="check"
            pending={pending}
            onClick={() => void confirm()}
          >
            {t.confirm}
          </Button>
          <Button size="large" onClick={() => setObjecting(true)}>
            {t.object}
          </Button>
        </div>
      </div>
      <ObjectDialog minutes={minutes} open={isObjecting} onClose={() => setObjecting(false)} />
    </>
  )
}
