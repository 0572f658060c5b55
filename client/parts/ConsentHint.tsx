import { Link } from 'wouter'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { useBoard } from '../live/boardStore.ts'
import { useNow } from '../live/serverClock.ts'
import { useText } from '../text/defineText.ts'
import { buttonClass } from '../ui/Button.tsx'
import { consentAsked, isUnopposed } from './consentAsked.ts'
import css from './ConsentHint.module.css'
import { consentWords } from './consentWords.text.ts'

/** Away from the meeting's own page: that the chair is asking for objections, and the way there. */
export function ConsentHint() {
  const t = useText(consentWords)
  const now = useNow(30_000)
  const isAsked = useBoard((s) => {
    const meeting = currentMeeting(s)
    return meeting !== undefined && consentAsked(s, meeting, now).some(isUnopposed)
  })
  return (
    <div role="status">
      {isAsked && (
        <p className={css['hint']}>
          {t.question}
          <Link href="/" className={buttonClass({ tone: 'quiet' })}>
            {t.goThere}
          </Link>
        </p>
      )}
    </div>
  )
}
