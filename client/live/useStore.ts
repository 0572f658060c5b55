import { useRef, useSyncExternalStore } from 'react'
import type { Store } from './store.ts'

/** The store's value; renders again when it changes. */
export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get)

/**
 * A part of the store's value; renders again only when that part changes. Lists of the same elements
 * count as the same, so that a selector may filter and sort.
 */
export const useSelected = <S, T>(
  store: Store<S>,
  select: (value: S) => T,
  same: (a: T, b: T) => boolean = sameOrSameList,
): T => {
  const last = useRef<{ state: S; select: (value: S) => T; value: T }>(undefined)
  const read = (): T => {
    const state = store.get()
    const known = last.current
    if (known && known.state === state && known.select === select) return known.value
    const fresh = select(state)
    const value = known && same(known.value, fresh) ? known.value : fresh
    last.current = { state, select, value }
    return value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}

export const sameOrSameList = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((x, i) => Object.is(x, b[i])))
