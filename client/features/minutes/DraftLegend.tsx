import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import css from './DraftLegend.module.css'
import { minutesDraftText } from './minutesDraft.text.ts'

/** Said once: what of the draft is fixed, and what can be written [M40]. */
export function DraftLegend() {
  const t = useText(minutesDraftText)
  return (
    <p className={css['legend']}>
      <span>
        <Icon name="lock" />
        {t.locked}
      </span>
      <span>
        <Icon name="edit" />
        <span className={css['prose']}>{t.yours}</span>
      </span>
    </p>
  )
}
