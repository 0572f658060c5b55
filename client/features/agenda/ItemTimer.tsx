import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { spanInDigits } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { itemText } from './item.text.ts'
import css from './ItemTimer.module.css'
import { setItemMinutes, useItemMinutes } from './itemMinutes.ts'

const CHOICES = [3, 5, 10, 15, 20, 30]

/** How long the item has been heard, against what the chair allows: amber at 80 %, red at 100 %. */
export function ItemTimer({ item }: { readonly item: AgendaItem }) {
  const startedAt = useBoard((s) => startOf(s.meeting.get(item.meetingId), item))
  const t = useText(itemText)
  const now = useNow(1_000)
  const usual = useItemMinutes()
  if (startedAt === undefined) return null
  const minutes = item.plannedMinutes ?? usual
  const elapsed = Math.max(0, now - startedAt)
  const share = elapsed / (minutes * 60_000)
  const look = share >= 1 ? 'over' : share >= 0.8 ? 'soon' : undefined
  return (
    <span className={cx(css['timer'], look && css[look])}>
      <Icon name="clock" />
      <span role="timer" aria-label={t.timer}>
        {spanInDigits(elapsed)}
      </span>
      {item.plannedMinutes === undefined ? <Budget minutes={usual} /> : t.timerOf(minutes)}
      {look && (
        <span className={css['words']}>
          {look === 'soon' ? t.soon : t.over(Math.floor(elapsed / 60_000) - minutes)}
        </span>
      )}
    </span>
  )
}

/** Where the agenda plans nothing, the chair may set a time for all items on this device. */
function Budget({ minutes }: { readonly minutes: number }) {
  const t = useText(itemText)
  return (
    <select
      className={css['budget']}
      aria-label={t.budget}
      value={minutes}
      onChange={(event) => setItemMinutes(Number(event.target.value))}
    >
      {CHOICES.map((n) => (
        <option key={n} value={n}>
          {t.timerOf(n)}
        </option>
      ))}
    </select>
  )
}

/** Since when the item is the one being heard; the first time counts where that is not known. */
const startOf = (meeting: Meeting | undefined, item: AgendaItem): number | undefined =>
  meeting && wasOpened(meeting) && meeting.currentItemId === item.id
    ? (meeting.itemStartedAt ?? item.heardAt)
    : item.heardAt
