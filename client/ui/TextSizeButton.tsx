import { useText } from '../text/defineText.ts'
import type { TextSize } from './appearance.ts'
import { setAppearance, useAppearance } from './appearance.ts'
import { Button } from './Button.tsx'
import { ui } from './ui.text.ts'

const NEXT: Readonly<Record<TextSize, TextSize>> = {
  normal: 'large',
  large: 'largest',
  largest: 'normal',
}

/** 大字: one press is one step, in sight on every page. */
export function TextSizeButton() {
  const t = useText(ui)
  const { size } = useAppearance()
  return (
    <Button
      tone="quiet"
      icon="text"
      aria-label={`${t.size}：${t.sizes[size]}`}
      onClick={() => setAppearance({ size: NEXT[size] })}
    >
      {t.sizes[size]}
    </Button>
  )
}
