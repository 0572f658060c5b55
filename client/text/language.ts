import { useSyncExternalStore } from 'react'

/** `zh` is zh-CN. */
export type Language = 'zh' | 'en'

const KEY = 'language'
const listeners = new Set<() => void>()

let language: Language = chosen()

/** The page's language: what the address asks for (`?lang=en`), else the last choice, else zh-CN. */
export const currentLanguage = (): Language => language

/**
 * Changes the language of every text on the page and remembers it on this device. False where the
 * texts cannot be fetched now; then nothing changes.
 */
export async function setLanguage(next: Language): Promise<boolean> {
  if (!(await loadTexts(next))) return false
  language = next
  remember(next)
  markDocument()
  for (const listener of listeners) listener()
  return true
}

/** The texts of a language are here; Chinese always is, and in development English, too. */
export const loadTexts = (of: Language): Promise<boolean> =>
  of === 'zh' || import.meta.env.DEV
    ? Promise.resolve(true)
    : import('./english.ts').then(
        () => true,
        () => false,
      )

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)

/** Tells the browser and its screen reader which language the page is in. */
export function markDocument(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked) return asked.startsWith('en') ? 'en' : 'zh'
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
  } catch {
    // A private window may forbid storage; the page works without.
    return 'zh'
  }
}

function remember(next: Language): void {
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // As above: the choice then lasts as long as the page.
  }
}
