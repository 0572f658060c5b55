/** A value that changes, outside React. `set` with the same value tells nobody. */
export interface Store<T> {
  get(): T
  set(next: T): void
  subscribe(listener: () => void): () => void
}

export const createStore = <T>(initial: T): Store<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Resolves once `holds` does, or after `limit` ms with false. */
export const until = <T>(
  store: Store<T>,
  holds: (value: T) => boolean,
  limit: number,
): Promise<boolean> =>
  new Promise((resolve) => {
    if (holds(store.get())) return resolve(true)
    const done = (reached: boolean) => {
      clearTimeout(timer)
      unsubscribe()
      resolve(reached)
    }
    const unsubscribe = store.subscribe(() => holds(store.get()) && done(true))
    const timer = setTimeout(() => done(false), limit)
  })
