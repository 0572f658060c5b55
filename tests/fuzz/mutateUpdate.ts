import * as encoding from 'lib0/encoding'
import { mutate as mutateBytes } from '../server/documents/admission/mutate.ts'
import type { Draft, DraftBlock, DraftStruct, Point } from './Draft.ts'
import { deletedStruct, draftOf, encodeDraft, textStruct } from './Draft.ts'

export type Random = (below: number) => number

/** What an attacker knows of the document: how far each client has come, and which ids are the own ones. */
export interface Target {
  readonly clocks: ReadonlyMap<number, number>
  readonly own: readonly number[]
}

/** One to three things of an update made wrong; mostly as a page could write it, sometimes bare bytes. */
export function mutateUpdate(bytes: Uint8Array, target: Target, random: Random): Uint8Array {
  const draft = random(8) === 0 ? undefined : draftOf(bytes)
  if (!draft) return mutateBytes(bytes, random)
  // On the document as it is now, so that what is wrong is not always the clock.
  if (random(4) > 0) rebase(draft, target)
  for (let changes = random(4); changes > 0; changes--)
    MUTATIONS[random(MUTATIONS.length)]?.(draft, target, random)
  const mutant = encodeDraft(draft)
  return random(16) === 0 ? mutateBytes(mutant, random) : mutant
}

function rebase({ blocks }: Draft, { clocks, own }: Target): void {
  for (const block of blocks)
    if (own.includes(block.client)) block.clock = clocks.get(block.client) ?? 0
}

type Mutation = (draft: Draft, target: Target, random: Random) => void

const MUTATIONS: readonly Mutation[] = [
  ...Array.from({ length: 6 }, (): Mutation => moveNeighbour),
  (draft, { clocks, own }, random) => {
    const ids = [...clocks.keys(), ...own, 0, 99, 2 ** 32, 2 ** 53 - 1]
    onBlock(draft, random, (block) => (block.client = pick(ids, random) ?? 0))
  },
  (draft, { clocks }, random) =>
    onBlock(draft, random, (block) => {
      const end = clocks.get(block.client) ?? 0
      const tries = [block.clock - 1, block.clock + 1, end, end - 1, 0, 1e9, 2 ** 31]
      block.clock = Math.max(0, pick(tries, random) ?? 0)
    }),
  (draft, _, random) =>
    onStruct(draft, random, (struct) => {
      struct.root = pick(ROOTS, random) ?? ''
      if (random(2) === 0) delete struct.left
      if (random(2) === 0) delete struct.right
    }),
  (draft, _, random) =>
    onStruct(draft, random, (struct) => {
      struct.kind = random(32)
      struct.content = pick(CONTENTS, random) ?? struct.content
      struct.length = random(3)
    }),
  (draft, _, random) =>
    onStruct(draft, random, (s) => Object.assign(s, textStruct(someText(random)))),
  (draft, _, random) => {
    const length = pick([0, 1, 2, 5, 1e4, 2 ** 31, 2 ** 50], random) ?? 0
    onStruct(draft, random, (struct) => Object.assign(struct, deletedStruct(length)))
  },
  (draft, target, random) =>
    onStruct(draft, random, (struct) => {
      if (random(2) === 0) struct.key = pick(['', 'k', '__proto__'], random) ?? ''
      else struct.parent = somePoint(target, random)
    }),
  (draft, target, random) =>
    onBlock(draft, random, (block) => {
      const at = random(block.structs.length + 1)
      const twin = block.structs[at]
      const change = random(4)
      if (change === 0) block.structs.splice(at, 1)
      else if (change === 1 && twin) block.structs.splice(at, 0, { ...twin })
      else if (change === 2) block.structs.reverse()
      else block.structs.splice(at, 0, textStruct('新', { left: somePoint(target, random) }))
    }),
  (draft, { own, clocks }, random) => {
    const block = pick(draft.blocks, random)
    const client = pick(own, random) ?? 0
    if (!block) return
    const clock = clocks.get(client) ?? 0
    draft.blocks.splice(random(2), 0, {
      client,
      clock,
      structs: block.structs.map((s) => ({ ...s })),
    })
  },
  addDeletion,
  addDeletion,
  (draft, _, random) => {
    const deletion = pick(draft.deletions, random)
    const [range] = deletion?.ranges ?? []
    if (!deletion || !range) return
    const [clock, length] = range
    const change = random(4)
    if (change === 0) deletion.ranges.push(range)
    else if (change === 1) deletion.ranges.reverse()
    else if (change === 2)
      deletion.ranges[0] = [clock, pick([0, length + 1, 1e6, 2 ** 53 - 1], random) ?? 0]
    else draft.deletions.push({ ...deletion })
  },
  (draft, _, random) => {
    const wrong = pick([0, 1, 2, 9, 1e6, 2 ** 32, 2 ** 40], random) ?? 0
    const where = random(5)
    if (where === 0) draft.claims.blocks = wrong
    else if (where === 1) draft.claims.deletions = wrong
    else if (where === 2) draft.claims.tail = [random(256)]
    else if (where === 3) onBlock(draft, random, (block) => (block.claims = wrong))
    else for (const deletion of draft.deletions) deletion.claims = wrong
  },
]

function moveNeighbour(draft: Draft, target: Target, random: Random): void {
  onStruct(draft, random, (struct, block) => {
    const side = random(2) === 0 ? 'left' : 'right'
    const change = random(6)
    if (change === 0) delete struct[side]
    // Itself, or something that comes behind it.
    else if (change === 1) struct[side] = [block.client, block.clock + random(4)]
    else struct[side] = somePoint(target, random)
  })
}

function addDeletion(draft: Draft, target: Target, random: Random): void {
  const [client, clock] = somePoint(target, random)
  const length = pick([1, 1, 2, 3, 10, 1e6], random) ?? 1
  const own = draft.deletions.find((deletion) => deletion.client === client)
  if (own && random(4) > 0) own.ranges.push([clock, length])
  else draft.deletions.push({ client, ranges: [[clock, length]] })
}

/** A character of the document; rarely one that nobody has written. */
function somePoint({ clocks }: Target, random: Random): Point {
  const [client, end] = pick([...clocks], random) ?? [77, 0]
  if (end === 0 || random(40) === 0) return [random(80), random(1000)]
  return [client, random(end)]
}

function onBlock(draft: Draft, random: Random, change: (block: DraftBlock) => void): void {
  const block = pick(draft.blocks, random)
  if (block) change(block)
}

function onStruct(
  draft: Draft,
  random: Random,
  change: (struct: DraftStruct, block: DraftBlock) => void,
): void {
  onBlock(draft, random, (block) => {
    const struct = pick(block.structs, random)
    if (struct) change(struct, block)
  })
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(list.length)]
}

function someText(random: Random): string {
  return (
    pick(['', 'x', '路灯', '😀', '\ud83d', '\ude00', 'x'.repeat(3_000), '\u0000'], random) ?? ''
  )
}

const ROOTS = ['discussion', 'motion', 'votes', '', '__proto__', 'x'.repeat(5_000)]

const CONTENTS: readonly DraftStruct['content'][] = [
  (e) => encoding.writeVarUint(e, 0),
  (e) => encoding.writeVarUint(e, 1),
  (e) => encoding.writeVarUint(e, 2 ** 30),
  (e) => encoding.writeVarString(e, '{"__proto__":{"x":1}}'),
  (e) => encoding.writeVarUint8Array(e, Uint8Array.of(1, 2, 0xc3)),
  (e) => {
    encoding.writeVarUint(e, 1)
    encoding.writeAny(e, { n: 1n })
  },
  (e) => {
    encoding.writeVarString(e, 'bold')
    encoding.writeVarString(e, 'true')
  },
  (e) => {
    encoding.writeVarString(e, 'guid')
    encoding.writeAny(e, {})
  },
  () => {},
]
