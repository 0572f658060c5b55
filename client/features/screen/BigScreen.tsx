import { useBoard, useBoardReady } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { useText } from '../../text/defineText.ts'
import { useAppearance } from '../../ui/appearance.ts'
import css from './BigScreen.module.css'
import { FloorStrip } from './FloorStrip.tsx'
import { SceneView } from './SceneView.tsx'
import { screenText } from './screen.text.ts'
import { ScreenFoot } from './ScreenFoot.tsx'
import { ScreenHead } from './ScreenHead.tsx'
import { meetingInHall, sceneOf } from './sceneOf.ts'
import { useFreshPage } from './useFreshPage.ts'
import { useFullscreenKey } from './useFullscreenKey.ts'
import { useScreenScale } from './useScreenScale.ts'
import { useWakeLock } from './useWakeLock.ts'

/** The hall's screen. It follows the chair, and nobody has to touch it, whatever happens. */
export function BigScreen() {
  const t = useText(screenText)
  useScreenScale()
  useWakeLock()
  useFullscreenKey()
  const { theme } = useAppearance()
  const isReady = useBoardReady()
  const state = useBoard((s) => s)
  const now = useNow(60_000)
  const meeting = isReady ? meetingInHall(state, now) : undefined
  useFreshPage(meeting?.phase === 'IN_SESSION' || meeting?.phase === 'SUSPENDED')
  return (
    <main className={css['screen']} data-theme={theme === 'light' ? 'light' : 'dark'}>
      <ScreenHead state={state} meeting={meeting} />
      <div className={css['stage']}>
        {isReady ? (
          <SceneView state={state} scene={sceneOf(state, now)} />
        ) : (
          <p className={css['opening']}>{t.opening}</p>
        )}
      </div>
      {meeting && <FloorStrip state={state} meeting={meeting} />}
      {meeting && <ScreenFoot state={state} meeting={meeting} />}
    </main>
  )
}
