import { createStore } from './store.ts'
import { useStore } from './useStore.ts'

/** The six digits that guests type; only told to those who may show them. */
export const meetingCode = createStore<string | undefined>(undefined)
export const useMeetingCode = (): string | undefined => useStore(meetingCode)
