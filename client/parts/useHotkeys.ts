import { useEffect } from 'react'

/**
 * Keys that press the buttons on this page: a button with `hotkey="V"` is pressed by V. So no key does
 * what no button does, and a blocked button says why. Not while somebody types, composes or answers a
 * dialog. Enter is passed on held, for a HoldButton; elsewhere it stays the browser's.
 */
export const useHotkeys = (): void => {
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const press = (event: KeyboardEvent): void => {
  const { key, repeat, ctrlKey, metaKey, altKey } = event
  if (event.isComposing || event.defaultPrevented || repeat || ctrlKey || metaKey || altKey) return
  if (isBusy(event.target)) return
  const name = key === 'Enter' ? key : key.toUpperCase()
  if (name === 'Enter' && isControl(event.target)) return
  const button = buttonFor(name)
  if (!button) return
  event.preventDefault()
  button.focus()
  if (name === 'Enter') button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  else button.click()
}

/** The first one that can be seen; a list that is folded away answers to no key. */
const buttonFor = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button[aria-keyshortcuts]')].find(
    (b) => b.getAttribute('aria-keyshortcuts') === name && b.offsetParent !== null,
  )

const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    target.closest('input:not([type=radio]):not([type=checkbox]),textarea,select,[role=menu]') !==
      null) ||
  document.querySelector('dialog[open]') !== null

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button,a,input,summary,[tabindex="0"]') !== null
