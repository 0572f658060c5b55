import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
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
  const t = useText(itemText)
  const now = useNow(1_000)
  const minutes = useItemMinutes()
  if (item.heardAt === undefined) return null
  const elapsed = Math.max(0, now - item.heardAt)
  const share = elapsed / (minutes * 60_000)
  const look = share >= 1 ? 'over' : share >= 0.8 ? 'soon' : undefined
  return (
    <span className={cx(css['timer'], look && css[look])}>
      <Icon name="clock" />
      <span role="timer" aria-label={t.timer}>
        {spanInDigits(elapsed)}
      </span>
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
      {look === 'soon' && t.soon}
      {look === 'over' && t.over(Math.floor(elapsed / 60_000) - minutes)}
    </span>
  )
}
