import { useSyncExternalStore } from 'react'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'
/** 标准 16 px, 大 20 px, 特大 24 px. */
export type TextSize = 'normal' | 'large' | 'largest'

export interface Appearance {
  readonly theme: Theme
  readonly size: TextSize
}

const KEY = 'appearance'
const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const SIZES: readonly TextSize[] = ['normal', 'large', 'largest']
const listeners = new Set<() => void>()
const systemDark = matchMedia('(prefers-color-scheme: dark)')

let appearance: Appearance = remembered()

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => appearance)

/** Changes theme or text size at once and remembers it on this device. */
export function setAppearance(change: Partial<Appearance>): void {
  appearance = { ...appearance, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(appearance))
  } catch {
    // A private window may forbid storage: the choice lasts as long as the page.
  }
  show()
  for (const listener of listeners) listener()
}

/** Puts the appearance onto the document and keeps it there when the device's theme changes. */
export function startAppearance(): void {
  show()
  // addListener: Safari 13 and the kernels of older Chinese browsers have nothing else.
  if (systemDark.addEventListener) systemDark.addEventListener('change', show)
  else systemDark.addListener(show)
}

function show(): void {
  const { theme, size } = appearance
  const dark = theme === 'dark' || (theme === 'system' && systemDark.matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  document.documentElement.dataset['size'] = size
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function remembered(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Appearance>
    return {
      theme: THEMES.find((t) => t === kept.theme) ?? 'system',
      size: SIZES.find((s) => s === kept.size) ?? 'normal',
    }
  } catch {
    return { theme: 'system', size: 'normal' }
  }
}
