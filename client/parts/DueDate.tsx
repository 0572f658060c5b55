import { useNow } from '../live/serverClock.ts'
import { dayAndTime, dayAndWeekday, daysUntil } from '../text/dates.ts'
import { useText } from '../text/defineText.ts'
import { useLanguage } from '../text/language.ts'
import { Badge } from '../ui/Badge.tsx'
import css from './DueDate.module.css'
import { meetingWords } from './meetingWords.text.ts'

/** Days ahead from which it is said how many are left. */
const SOON = 7

interface Props {
  readonly at: number
  /** Done: no word about being late. */
  readonly done?: boolean
  readonly withTime?: boolean
}

/** 11月20日 周五, and in words what is near or past. */
export function DueDate({ at, done, withTime }: Props) {
  const t = useText(meetingWords)
  const language = useLanguage()
  const now = useNow(60_000)
  const days = daysUntil(at, now)
  const words = withTime ? dayAndTime(at, language, now) : dayAndWeekday(at, language, now)
  return (
    <span className={css['due']}>
      <time dateTime={new Date(at).toISOString()}>{words}</time>
      {!done && now > at && (
        <Badge tone="failed" icon="warning">
          {t.overdue(-days)}
        </Badge>
      )}
      {!done && now <= at && days <= SOON && (
        <Badge tone={days <= 1 ? 'amber' : 'grey'}>
          {days === 0 ? t.dueToday : t.daysLeft(days)}
        </Badge>
      )}
    </span>
  )
}
