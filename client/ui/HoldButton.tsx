import type { ReactNode } from 'react'
import { useState } from 'react'
import { useText } from '../text/defineText.ts'
import type { ButtonProps } from './Button.tsx'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { Dialog } from './Dialog.tsx'
import css from './HoldButton.module.css'
import { ui } from './ui.text.ts'
import { useHold } from './useHold.ts'

interface Props extends Omit<ButtonProps, 'onClick'> {
  /** What happens, in a sentence with the names and numbers that matter. */
  readonly consequence: ReactNode
  readonly onConfirm: () => void
}

/**
 * Pressed and held for one second, by finger, mouse or key, it acts. A short press asks in a dialog
 * instead, for those who cannot hold.
 */
export function HoldButton({ consequence, onConfirm, children, className, ...rest }: Props) {
  const t = useText(ui)
  const [asking, setAsking] = useState(false)
  const idle = rest.pending || rest.blocked !== undefined
  const hold = useHold({ onHeld: onConfirm, onShort: () => setAsking(true) })
  return (
    <>
      <Button
        {...rest}
        {...(idle ? {} : hold.handlers)}
        className={cx(css['hold'], hold.holding && css['holding'], className)}
        title={rest.blocked ?? t.holdHint}
      >
        {children}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.holdAsk}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              tone={rest.tone === 'danger' ? 'danger' : 'primary'}
              onClick={() => {
                setAsking(false)
                onConfirm()
              }}
            >
              {children}
            </Button>
          </>
        }
      >
        {consequence}
      </Dialog>
    </>
  )
}
