import { createStore } from './store.ts'
import { useStore } from './useStore.ts'

/** `available`: 有新版本, after the meeting. `required`: this page is too old to send anything [C1]. */
export type Version = 'current' | 'available' | 'required'
export const version = createStore<Version>('current')
export const useVersion = (): Version => useStore(version)

let first: string | undefined
/** The server names its version after each connection; the page never reloads by itself. */
export const hearVersion = (name: string): void => {
  first ??= name
  if (name !== first && version.get() === 'current') version.set('available')
}
