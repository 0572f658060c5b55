import { createStore } from './store.ts'
import { useStore } from './useStore.ts'
import type { Wire } from './wire.ts'

/** Somebody who looks at an issue or item, as the server says who it is. */
export interface Onlooker {
  readonly seatId: string
  readonly name: string
  readonly unit?: string
}

/** What this page tells the others about itself. */
export const ownPresence = createStore<{ readonly looking?: string }>({})

/** This page shows that issue or item now; undefined: neither. */
export const setLooking = (id: string | undefined): void => {
  if (ownPresence.get().looking !== id) ownPresence.set(id === undefined ? {} : { looking: id })
}

const looking = createStore<ReadonlyMap<string, readonly Onlooker[]>>(new Map())

/** Who else looks at which issue or item, by its id; each person once, however many pages are open. */
export const useLooking = (): ReadonlyMap<string, readonly Onlooker[]> => useStore(looking)

export const forgetLooking = (): void => looking.set(new Map())

/** Follows the presence of a board. Gives back how to stop. */
export const followLooking = ({ awareness }: Wire): (() => void) => {
  const read = () => {
    const next = new Map<string, Onlooker[]>()
    for (const [id, state] of awareness.getStates()) {
      const { looking: at, seat, name, unit } = state as Record<string, string | undefined>
      if (id === awareness.clientID || !at || !seat || name === undefined) continue
      const there = next.get(at) ?? []
      if (!there.some(({ seatId }) => seatId === seat))
        there.push({ seatId: seat, name, ...(unit === undefined ? {} : { unit }) })
      next.set(at, there)
    }
    looking.set(next)
  }
  awareness.on('change', read)
  read()
  return () => awareness.off('change', read)
}
