import { useEffect } from 'react'
import { BigScreen } from '../features/screen/BigScreen.tsx'
import { useText } from '../text/defineText.ts'
import { screenPage } from './ScreenPage.text.ts'

/** `/screen`: what the hall sees. No frame, no skip link: nobody touches it. */
export function ScreenPage() {
  const t = useText(screenPage)
  useEffect(() => {
    document.title = `${t.title} · 议事板`
  }, [t.title])
  return <BigScreen />
}
