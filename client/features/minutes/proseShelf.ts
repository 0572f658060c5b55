import type { Prose } from './Prose.ts'

/** Unsaved words, and what the server had when they were written. */
export interface KeptProse {
  readonly text: Prose
  readonly base: Prose
}

/** Where one item's unsaved prose survives a reload of the page. */
export interface ProseShelf {
  get(): KeptProse | undefined
  put(kept: KeptProse | undefined): void
}

/** In this tab's storage; without one the words last as long as the page. */
export const proseShelf = (key: string): ProseShelf => ({
  get() {
    try {
      return readKept(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    } catch {
      return undefined
    }
  },
  put(kept) {
    try {
      if (kept) sessionStorage.setItem(key, JSON.stringify(kept))
      else sessionStorage.removeItem(key)
    } catch {
      // Storage is forbidden or full: the page still has the words.
    }
  },
})

/** Under this name the prose of an item waits, for one person only. */
export const shelfKey = (userId: string, minutesId: string, itemId: string): string =>
  `minutes ${userId} ${minutesId} ${itemId}`

const readKept = (value: unknown): KeptProse | undefined => {
  const { text, base } = (value ?? {}) as Partial<KeptProse>
  return isProse(text) && isProse(base) ? { text, base } : undefined
}

const isProse = (value: unknown): value is Prose => {
  const { finding, addition } = (value ?? {}) as Partial<Prose>
  return typeof finding === 'string' && typeof addition === 'string'
}
