import type { ReactNode } from 'react'
import { useId } from 'react'
import { useText } from '../text/defineText.ts'
import { cx } from './cx.ts'
import css from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { ui } from './ui.text.ts'
import { useModal } from './useModal.ts'

export interface DialogProps {
  readonly open: boolean
  /** Escape, the cross, a press beside it. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode
  /** `sheet` rises from the bottom edge of a phone; on a wide screen it is a dialog. */
  readonly shape?: 'dialog' | 'wide' | 'sheet'
}

/**
 * What needs an answer before anything else. Its content exists only while it is open. The control
 * with `data-autofocus` gets the focus, else the first one.
 */
export function Dialog({ open, onClose, title, children, actions, shape = 'dialog' }: DialogProps) {
  const t = useText(ui)
  const titleId = useId()
  const { ref, onKeyDown } = useModal(open, onClose)
  return (
    // A press on the backdrop reaches the dialog itself; Escape does the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={cx(css['dialog'], css[shape])}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => open && onClose()}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <div className={css['box']}>
          <header className={css['head']}>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="cross" label={t.close} onClick={onClose} />
          </header>
          <div className={css['body']}>{children}</div>
          {actions && <footer className={css['actions']}>{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}

/** A dialog that a thumb reaches: it rises from the bottom edge of a phone. */
export const Sheet = (props: Omit<DialogProps, 'shape'>) => <Dialog {...props} shape="sheet" />
