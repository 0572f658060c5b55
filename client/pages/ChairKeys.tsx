import { useState } from 'react'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import css from './ChairPage.module.css'
import { chairPage } from './ChairPage.text.ts'

/** The foot of the desk: full screen, and which keys there are. */
export function ChairKeys() {
  const t = useText(chairPage)
  const [isOpen, setOpen] = useState(false)
  const keys = Object.entries(t.keyList)
  return (
    <footer className={css['foot']}>
      <ul className={css['hints']} aria-hidden>
        {keys.slice(0, -2).map(([key, words]) => (
          <li key={key}>
            <kbd>{key}</kbd> {words.replace(/[（(].*/u, '')}
          </li>
        ))}
      </ul>
      {document.fullscreenEnabled && (
        <Button tone="quiet" hotkey="F" onClick={toggleFullscreen}>
          {t.fullscreen}
        </Button>
      )}
      <Button tone="quiet" hotkey="?" onClick={() => setOpen(true)}>
        {t.keys}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t.keysTitle}>
        <p>{t.keysLead}</p>
        <dl className={css['keys']}>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </footer>
  )
}

const toggleFullscreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen()
}
