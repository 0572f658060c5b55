import { type Fresh, leftOf } from './Horizon.ts'

/** The clocks, by client and in order, at which a struct will have to begin because something attaches. */
export function edgesOf(fresh: readonly Fresh[]): ReadonlyMap<number, readonly number[]> {
  const edges = new Map<number, Set<number>>()
  const add = (client: number, clock: number): void => {
    const known = edges.get(client)
    if (known === undefined) edges.set(client, new Set([clock]))
    else known.add(clock)
  }
  for (const piece of fresh) {
    const left = leftOf(piece)
    const { right } = piece.struct
    if (left !== undefined) add(left.client, left.clock + 1)
    if (right !== undefined) add(right.client, right.clock)
  }
  return new Map([...edges].map(([client, clocks]) => [client, [...clocks].sort((a, b) => a - b)]))
}
