import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardName } from '../../../domain/board/documentName.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const issue = (id: string, title: string) => ({ kind: 'issue', id, value: { id, title } })

/** Somebody who looks at the board. */
async function viewer(url: string, name: string, seat = 'zhang'): Promise<RawClient> {
  const client = new RawClient(`${url}/${name}?seat=${seat}`)
  await client.hears(({ type }) => type === 101)
  client.sync(0, Uint8Array.of(0))
  await client.hears(({ type, step }) => type === 0 && step === 1)
  return client
}

const records = (doc: Y.Doc, kind = 'issue'): unknown => doc.getMap(kind).toJSON()

test('a newcomer gets the whole board, and then every change', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  board.write([
    issue('a', '路灯'),
    issue('b', '下水道'),
    { kind: 'seat', id: 's', value: { n: 1 } },
  ])

  const zhang = new Member(url, board.name, 'zhang')
  await zhang.isSynced()
  expect(records(zhang.doc)).toEqual({
    a: { id: 'a', title: '路灯' },
    b: { id: 'b', title: '下水道' },
  })
  expect(records(zhang.doc, 'seat')).toEqual({ s: { n: 1 } })

  board.write([issue('a', '路灯已修'), { kind: 'issue', id: 'b', value: undefined }])
  await expect
    .poll(() => records(zhang.doc), { interval: 5 })
    .toEqual({ a: { id: 'a', title: '路灯已修' } })
})

test('a batch of records is one frame, and the same records again are none', async () => {
  const { url, gateway } = await startDocuments({ limits: { gather: 0 } })
  const board = gateway.board(COMMITTEE)
  const zhang = await viewer(url, board.name)
  const batch = Array.from({ length: 50 }, (_, i) => issue(`i${i}`, '路灯'))

  board.write(batch)
  board.write(structuredClone(batch))
  board.write([{ kind: 'issue', id: 'missing', value: undefined }])
  board.write([issue('last', '下水道')])
  await expect.poll(() => zhang.doc().getMap('issue').has('last'), { interval: 5 }).toBe(true)

  expect(zhang.messages.filter(({ type, step }) => type === 0 && step === 2)).toHaveLength(2)
  expect(Object.keys(zhang.doc().getMap('issue').toJSON())).toHaveLength(51)
})

test('many changes at once reach a busy room in few frames', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  const zhang = await viewer(url, board.name)

  for (let i = 0; i < 200; i++) board.write([issue('a', String(i))])

  await expect
    .poll(() => zhang.doc().getMap('issue').get('a'), { interval: 5 })
    .toEqual({ id: 'a', title: '199' })
  expect(zhang.messages.filter(({ step }) => step === 2).length).toBeLessThanOrEqual(5)
})

test('a board that is opened again has a new name, and the old one is over for good', async () => {
  const { url, gateway } = await startDocuments()
  const old = gateway.board(COMMITTEE)
  const zhang = await viewer(url, old.name)
  const fresh = gateway.board(COMMITTEE)
  old.close()

  expect((await zhang.isClosed()).code).toBe(4404)
  expect(fresh.epoch).not.toBe(old.epoch)
  expect((await new RawClient(`${url}/${old.name}?seat=zhang`).isClosed()).code).toBe(4404)
  expect((await viewer(url, fresh.name)).clientId).toBeGreaterThan(0)
  expect(gateway.metrics().boards).toBe(1)
  expect(() => old.write([issue('a', 'late')])).toThrow('closed')
})

test('without a right the answer is 4403, and it does not tell whether the epoch is alive', async () => {
  const { url, gateway, rights } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  rights.set('stranger', 'none')
  for (const name of [board.name, boardName(COMMITTEE, 'guess')])
    for (const who of ['seat=stranger', 'seat=zhang&committee=other'])
      expect((await new RawClient(`${url}/${name}?${who}`).isClosed()).code).toBe(4403)
  const guessed = new RawClient(`${url}/${boardName(COMMITTEE, 'guess')}?seat=zhang`)
  expect((await guessed.isClosed()).code).toBe(4404)
})

test('who comes back after a pause gets only what is missing', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  board.write(Array.from({ length: 100 }, (_, i) => issue(`i${i}`, '路灯'.repeat(20))))
  const zhang = await viewer(url, board.name)
  const known = zhang.doc()
  zhang.socket.terminate()
  board.write([issue('new', '新问题')])

  const back = new RawClient(`${url}/${board.name}?seat=zhang`)
  await back.hears(({ type }) => type === 101)
  back.sync(0, Y.encodeStateVector(known))
  const { payload } = await back.hears(({ type, step }) => type === 0 && step === 1)
  Y.applyUpdate(known, payload)

  expect(payload.length).toBeLessThan(200)
  expect(Object.keys(known.getMap('issue').toJSON())).toHaveLength(101)
})

test('all joiners of one version get the same bytes', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  board.write(Array.from({ length: 500 }, (_, i) => issue(`i${i}`, '路灯')))
  const joiners = await Promise.all(
    Array.from({ length: 20 }, (_, i) => viewer(url, board.name, `s${i}`)),
  )
  const states = joiners.map(({ messages }) => messages.find(({ step }) => step === 1)!.payload)
  for (const state of states) expect(state).toEqual(states[0])
})
