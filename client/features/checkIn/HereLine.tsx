import type { Stay } from '../../../domain/meeting/Attendance.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { checkInText } from './checkIn.text.ts'
import css from './CheckInCard.module.css'

interface Props {
  readonly stay: Stay
  readonly onCheckOut: () => void
}

/** ✓ 已签到 · 现场 14:25; leaving asks before it is done. */
export function HereLine({ stay, onCheckOut }: Props) {
  const t = useText(checkInText)
  const via = useText(meetingWords).via[stay.via]
  return (
    <div className={css['here']}>
      <span className={css['hereWords']}>
        <Icon name="check" />
        {t.here(via, timeOfDay(stay.inAt))}
        {stay.enteredById && t.enteredBy}
      </span>
      <Button tone="quiet" icon="leave" onClick={onCheckOut}>
        {t.checkOutShort}
      </Button>
    </div>
  )
}
