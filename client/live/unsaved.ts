import { createStore } from './store.ts'

/** What would be lost, or has not arrived, if the page were closed now; each under a name of its own. */
export const unsaved = createStore<ReadonlySet<string>>(new Set())

export const setUnsaved = (name: string, isUnsaved: boolean): void => {
  if (unsaved.get().has(name) === isUnsaved) return
  const next = new Set(unsaved.get())
  if (isUnsaved) next.add(name)
  else next.delete(name)
  unsaved.set(next)
}

/** The browser asks before it leaves, while something is unsaved and never otherwise. */
export const guardLeaving = (): void => {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  // A listener that only stands there keeps the page out of the back/forward cache.
  unsaved.subscribe(() => {
    if (unsaved.get().size > 0) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
}
