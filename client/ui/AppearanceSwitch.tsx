import { useText } from '../text/defineText.ts'
import type { TextSize, Theme } from './appearance.ts'
import { setAppearance, useAppearance } from './appearance.ts'
import css from './AppearanceSwitch.module.css'
import { ChipGroup } from './ChipGroup.tsx'
import { ui } from './ui.text.ts'

const SIZES: readonly TextSize[] = ['normal', 'large', 'largest']
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Text size and colours, in full words; for a settings page or a sheet. */
export function AppearanceSwitch() {
  const t = useText(ui)
  const { theme, size } = useAppearance()
  return (
    <div className={css['switches']}>
      <ChipGroup
        legend={t.size}
        options={SIZES.map((value) => ({ value, label: t.sizes[value] }))}
        value={size}
        onChange={(next) => setAppearance({ size: next })}
      />
      <ChipGroup
        legend={t.theme}
        options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
        value={theme}
        onChange={(next) => setAppearance({ theme: next })}
      />
    </div>
  )
}
