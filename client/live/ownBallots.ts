import type { OwnBallot } from '../../domain/commands/protocol.ts'
import { createStore } from './store.ts'
import { useSelected } from './useStore.ts'

const place = (motionId: string, round: number): string => JSON.stringify([motionId, round])
const ballots = createStore<ReadonlyMap<string, OwnBallot>>(new Map())

/** After a connection: these and no others. */
export const setOwnBallots = (all: readonly OwnBallot[]): void =>
  ballots.set(new Map(all.map((b) => [place(b.motionId, b.round), b])))

export const addOwnBallot = (b: OwnBallot): void =>
  ballots.set(new Map(ballots.get()).set(place(b.motionId, b.round), b))

/** One's own open ballot as the server has recorded it; undefined before the server has said so. */
export const useOwnBallot = (motionId: string, round: number): OwnBallot | undefined =>
  useSelected(ballots, (all) => all.get(place(motionId, round)))
