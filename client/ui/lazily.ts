import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

const FIRST_WAIT = 500
const LONGEST_WAIT = 8_000

/** A part of the screen that is fetched when it is first shown. */
// oxlint-disable-next-line typescript/no-explicit-any
export const lazily = <C extends ComponentType<any>>(
  load: () => Promise<{ default: C }>,
): LazyExoticComponent<C> => lazy(() => patiently(load))

/**
 * Fetches it, however often that takes: a phone in a lift or a server that is being replaced is no reason
 * to take the whole page down. Where the part is gone because there is a newer page, the bar says so.
 */
export const patiently = async <T>(load: () => Promise<T>): Promise<T> => {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await load()
    } catch {
      await new Promise((again) => setTimeout(again, wait * (0.5 + Math.random() / 2)))
    }
  }
}
