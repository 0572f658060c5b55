import { createStore } from './store.ts'
import { useStore } from './useStore.ts'

/** Seats with an open page. Not attendance [A3]. */
export const online = createStore<ReadonlySet<string>>(new Set())
export const useOnline = (): ReadonlySet<string> => useStore(online)
