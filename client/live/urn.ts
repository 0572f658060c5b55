import { createStore } from './store.ts'
import { useSelected } from './useStore.ts'

const place = (motionId: string, round: number): string => JSON.stringify([motionId, round])
const counts = createStore<ReadonlyMap<string, number>>(new Map())

export const setUrnCount = (u: { motionId: string; round: number; count: number }): void =>
  counts.set(new Map(counts.get()).set(place(u.motionId, u.round), u.count))
export const forgetUrn = (): void => counts.set(new Map())

/** Ballots in the urn of a secret vote; the server tells at most every five seconds. */
export const useUrnCount = (motionId: string, round: number): number =>
  useSelected(counts, (all) => all.get(place(motionId, round)) ?? 0)
