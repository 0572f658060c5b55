import type { Stay } from '../../../domain/meeting/Attendance.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { checkInText } from './checkIn.text.ts'
import css from './CheckInCard.module.css'

interface Props {
  readonly stay: Stay
  readonly onCheckOut: () => void
}

/** ✓ 已签到 · 现场 14:25; leaving is behind the menu, where nobody presses it by mistake. */
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
      <Menu label={t.more} items={[{ label: t.checkOut, icon: 'leave', run: onCheckOut }]} />
    </div>
  )
}
