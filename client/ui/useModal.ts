import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef } from 'react'

interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Opens a `<dialog>` over the page. Where the browser has no `showModal` (iOS below 15.4) the
 * element is opened by hand and Tab is kept inside. The focus goes back to where it was.
 */
export function useModal(open: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!open || !dialog) return
    const before = document.activeElement
    openModal(dialog)
    return () => {
      closeModal(dialog)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    // Escape belongs to the input method while it composes.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    if (event.key === 'Tab' && ref.current && !isNative(ref.current)) keepInside(ref.current, event)
  }
  return { ref, onKeyDown }
}

const isNative = (dialog: HTMLDialogElement): boolean => typeof dialog.showModal === 'function'

function openModal(dialog: HTMLDialogElement): void {
  if (isNative(dialog)) {
    if (!dialog.open) dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return
  }
  dialog.setAttribute('open', '')
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  dialog.classList.add('no-native-dialog')
  ;(dialog.querySelector<HTMLElement>('[data-autofocus]') ?? focusableIn(dialog)[0])?.focus()
}

function closeModal(dialog: HTMLDialogElement): void {
  if (isNative(dialog)) dialog.close()
  else dialog.removeAttribute('open')
}

const focusableIn = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,[tabindex="0"]'),
]

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const all = focusableIn(dialog)
  const edge = event.shiftKey ? all[0] : all.at(-1)
  if (document.activeElement !== edge) return
  event.preventDefault()
  ;(event.shiftKey ? all.at(-1) : all[0])?.focus()
}
