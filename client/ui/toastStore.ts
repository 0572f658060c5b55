import { useSyncExternalStore } from 'react'

export interface Toast {
  readonly text: string
  /** `bad` is read out at once. */
  readonly tone?: 'plain' | 'good' | 'bad'
  /** One thing that can be done about it, such as 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type ShownToast = Toast & { readonly id: number }

const SHOWN_FOR = 8_000
const MOST = 3

let toasts: readonly ShownToast[] = []
let nextId = 1
const listeners = new Set<() => void>()

/** Shows a message for 8 s, from anywhere. The same text twice is shown once, anew. */
export function showToast(toast: Toast): void {
  const shown = { ...toast, id: nextId++ }
  set([...toasts.filter((t) => t.text !== toast.text), shown].slice(-MOST))
  setTimeout(() => dismissToast(shown.id), SHOWN_FOR)
}

export function dismissToast(id: number): void {
  if (toasts.some((t) => t.id === id)) set(toasts.filter((t) => t.id !== id))
}

export const useToasts = (): readonly ShownToast[] => useSyncExternalStore(subscribe, () => toasts)

function set(next: readonly ShownToast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
