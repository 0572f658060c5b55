import { useSyncExternalStore } from 'react'

const KEY = 'itemMinutes'
const USUAL = 10
const listeners = new Set<() => void>()
let minutes = remembered()

/** Minutes that the chair allows an item; remembered on this device. */
export const useItemMinutes = (): number => useSyncExternalStore(subscribe, () => minutes)

export const setItemMinutes = (next: number): void => {
  minutes = next
  try {
    localStorage.setItem(KEY, String(next))
  } catch {
    // A private window may forbid storage: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function remembered(): number {
  try {
    return Number(localStorage.getItem(KEY)) || USUAL
  } catch {
    return USUAL
  }
}
