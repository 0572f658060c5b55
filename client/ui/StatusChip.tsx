import { useText } from '../text/defineText.ts'
import { cx } from './cx.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import css from './StatusChip.module.css'
import { ui } from './ui.text.ts'

export type SavingState = 'saved' | 'saving' | 'reconnecting' | 'unsaved'

const ICONS: Readonly<Record<SavingState, IconName>> = {
  saved: 'check',
  saving: 'more',
  reconnecting: 'offline',
  unsaved: 'warning',
}

/** Whether what one did has reached the server. */
export function StatusChip({ state }: { readonly state: SavingState }) {
  const t = useText(ui)
  return (
    <span className={cx(css['chip'], css[state])} role="status">
      <Icon name={ICONS[state]} />
      {t.saving[state]}
    </span>
  )
}
