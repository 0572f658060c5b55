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

/** 大字: in sight on every page. It names the size that a press leads to. */
export function TextSizeButton() {
  const t = useText(ui)
  const { size } = useAppearance()
  const next = NEXT[size]
  return (
    <Button
      tone="quiet"
      title={`${t.size}：${t.sizes[size]}`}
      onClick={() => setAppearance({ size: next })}
    >
      {t.sizes[next]}
    </Button>
  )
}
