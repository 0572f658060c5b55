import { hostileWorld } from './hostileWorld.ts'
import { honestWorld } from './honestWorld.ts'
import type { Tally } from './Tally.ts'
import { unguarded } from './unguarded.ts'

/** What a shard is told: worlds to live through, by their seeds. */
export interface Piece {
  readonly kind: WorldKind
  readonly seeds: readonly number[]
}
/** `unguarded`: hostile, and without the admission scan. */
export type WorldKind = 'hostile' | 'honest' | 'unguarded'
export type ShardNews = { readonly seed: number; readonly tally: Tally } | 'done'

const WORLDS: Readonly<Record<WorldKind, (seed: number) => Tally>> = {
  hostile: hostileWorld,
  honest: honestWorld,
  unguarded: (seed) => hostileWorld(seed, unguarded),
}

// A process of its own, and not a thread: processor time is measured by the process.
process.on('message', ({ kind, seeds }: Piece) => {
  for (const seed of seeds) tell({ seed, tally: WORLDS[kind](seed) })
  tell('done')
})

function tell(news: ShardNews): void {
  process.send?.(news)
}
