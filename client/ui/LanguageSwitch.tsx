import { useText } from '../text/defineText.ts'
import type { Language } from '../text/language.ts'
import { setLanguage, useLanguage } from '../text/language.ts'
import { ChipGroup } from './ChipGroup.tsx'
import { ui } from './ui.text.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']

export function LanguageSwitch() {
  const t = useText(ui)
  return (
    <ChipGroup
      legend={t.language}
      options={LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
      value={useLanguage()}
      onChange={(next) => void setLanguage(next)}
    />
  )
}
