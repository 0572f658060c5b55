import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { arrange } from '../../../../server/documents/admission/arrange.ts'
import { Horizon } from '../../../../server/documents/admission/Horizon.ts'
import { readUpdate } from '../../../../server/documents/admission/readUpdate.ts'
import { Stage } from '../../../../server/documents/admission/Stage.ts'
import { forge, type Ref, text } from './forge.ts'
import { randomFrom } from './mutate.ts'

test('on the stage everything comes to stand where Yjs puts it, whatever the neighbours', () => {
  const random = randomFrom(11)
  let contested = 0
  for (let round = 0; round < 400; round++) {
    const doc = new Y.Doc()
    doc.getText('discussion')
    for (let n = 0; n < 12; n++) {
      const client = 1 + random(5)
      const update = somePieces(doc, client, random)
      const staged = stagedOrder(doc, update)
      Y.applyUpdate(doc, update)
      const order = orderIn(doc)
      expect(staged).toEqual(order)
      contested += order.length > 20 ? 1 : 0
    }
  }
  expect(contested).toBeGreaterThan(1_000)
})

/** One to four pieces with neighbours in the right order, though perhaps none that could have been so. */
function somePieces(doc: Y.Doc, client: number, random: (below: number) => number): Uint8Array {
  const clock = Y.getState(doc.store, client)
  const order = orderIn(doc)
  const structs = Array.from({ length: 1 + random(4) }, (_, i) => {
    const [at, behind] = [random(order.length + 1), random(3)]
    const left = order[at - 1]
    const right = order[at + behind]
    const own: Ref = [client, clock + 2 * i - 1]
    if (i > 0 && random(2) === 0) return text('xy', { left: own })
    return text('xy', { ...(left && { left }), ...(right && { right }) })
  })
  return forge([{ client, clock, structs }])
}

function orderIn(doc: Y.Doc): Ref[] {
  const order: Ref[] = []
  for (let item = doc.getText('discussion')._start; item !== null; item = item.right)
    for (let i = 0; i < item.length; i++) order.push([item.id.client, item.id.clock + i])
  return order
}

function stagedOrder(doc: Y.Doc, bytes: Uint8Array): Ref[] {
  const update = readUpdate(bytes, { structs: 1_000, deletions: 0 })
  if (typeof update === 'string') throw new Error(update)
  const horizon = new Horizon(doc)
  expect(arrange(horizon, doc, update.blocks, () => true)).toBeUndefined()
  const { fresh } = horizon
  const stage = new Stage(doc, fresh)
  for (const piece of fresh) expect(stage.insert(piece, { steps: 1e9 })).toBe(true)
  let { item } = stage.find(fresh[0]!)
  while (item.left !== null) item = item.left
  const order: Ref[] = []
  for (let at: typeof item | null = item; at !== null; at = at.right)
    for (let i = 0; i < at.length; i++) order.push([at.id.client, at.id.clock + i])
  return order
}
