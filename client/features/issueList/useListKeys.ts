import { useEffect } from 'react'

/** Keys of the table: up and down go from row to row on the same control, `/` goes to the search. */
export const useListKeys = (): void => {
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const press = (event: KeyboardEvent): void => {
  const target = event.target as HTMLElement
  if (event.isComposing || document.querySelector('dialog[open]')) return
  if (target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select')) return
  const next = event.key === '/' ? document.querySelector('[data-search]') : inNextRow(event)
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

const inNextRow = ({ key, target }: KeyboardEvent): Element | null | undefined => {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const control = target as HTMLElement
  const row = control.closest('[data-issue]')
  if (step === 0 || !row) return undefined
  const rows = [...document.querySelectorAll('[data-issue]')]
  return rows[rows.indexOf(row) + step]?.querySelector(control.tagName)
}
