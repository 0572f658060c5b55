import { expect, onTestFinished, test, vi } from 'vitest'
import { hostileWorld } from '../../../fuzz/hostileWorld.ts'
import { honestWorld } from '../../../fuzz/honestWorld.ts'
import type { Tally } from '../../../fuzz/Tally.ts'
import { addTally, emptyTally } from '../../../fuzz/Tally.ts'
import { unguarded } from '../../../fuzz/unguarded.ts'

// A dose of `npm run fuzz:documents`, the same worlds every time.

const HARMLESS = { thrown: 0, bricked: 0, divergent: 0, slow: 0, large: 0, findings: [] }

function live(world: (seed: number) => Tally, inputs: number): Tally {
  const sum = emptyTally()
  for (let seed = 1; sum.inputs < inputs; seed++) addTally(sum, world(seed))
  return sum
}

test('5,000 hostile updates do no harm: each is refused, or every page reads the same in the end', () => {
  const tally = live(hostileWorld, 5_000)
  expect(tally).toMatchObject(HARMLESS)
  expect(Math.min(tally.admitted, tally.refused)).toBeGreaterThan(1_000)
}, 60_000)

test('5,000 honest updates, typed on- and offline, merged and undone: none is refused', () => {
  expect(live(honestWorld, 5_000)).toMatchObject({ ...HARMLESS, refused: 0 })
}, 60_000)

test('without the scan the same hostile updates do every kind of harm', () => {
  // Yjs says so when a foreign update carries a page's own client id.
  const log = vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => log.mockRestore())
  const tally = emptyTally()
  // Others never end: a text that runs in a circle is one more kind of harm.
  for (const seed of [1, 2, 3]) addTally(tally, hostileWorld(seed, unguarded))
  expect(Math.min(tally.thrown, tally.bricked, tally.divergent)).toBeGreaterThan(0)
}, 60_000)
