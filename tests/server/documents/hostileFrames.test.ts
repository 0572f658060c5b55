import { connect } from 'node:net'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { mutate, randomFrom } from './admission/mutate.ts'
import { forge, text } from './admission/forge.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })

test('20,000 mutated frames: nothing throws, and others go on', async () => {
  const store = memoryNotesStore()
  const { url, gateway } = await startDocuments({ store, limits: { offences: 1e9 } })
  const zhang = await Member.enter(url, ROOM, 'zhang')
  zhang.text.insert(0, '楼道灯不亮')
  await zhang.isSaved()
  const frames = [
    [0, 0, 1, 0],
    [0, 1, 2, 0, 0],
    [0, 2, ...frameOf(forge([{ client: 1, clock: 5, structs: [text('x')] }]))],
    [0, 2, ...frameOf(Y.encodeStateAsUpdate(zhang.doc))],
    [1, ...frameOf(Uint8Array.of(1, 2, 1, 2, 0x7b, 0x7d))],
    [3],
    [2, 0, 1, 97],
    [100, 1, 0],
    [101, 5],
    [102, 1, 97],
  ].map((bytes) => Uint8Array.from(bytes))

  const random = randomFrom(7)
  for (const room of [ROOM, gateway.board(COMMITTEE).name]) {
    const mallory = new RawClient(`${url}/${room}?seat=mallory`)
    await mallory.hears(({ type }) => type === 101)
    for (let i = 0; i < 10_000; i++) {
      mallory.send(mutate(frames[random(frames.length)]!, random))
      if (i % 500 === 499) await mallory.isHeard()
    }
    expect(mallory.closed).toBeUndefined()
  }

  // Some mutants are honest writing under the sender's own id; what matters is that all read the same.
  const wang = await Member.enter(url, ROOM, 'wang')
  await zhang.reads(wang.text.toString())
  wang.text.insert(5, '!')
  await zhang.reads(wang.text.toString())
  expect(store.rows(ROOM).length).toBeLessThan(2_000)
}, 60_000)

test.each([
  ['an unknown message type', Uint8Array.of(77)],
  ['an unknown sync step', Uint8Array.of(0, 9, 0)],
  ['no bytes', Uint8Array.of()],
  ['a question as text', '\u0003'],
  ['a state vector that claims more than it has', Uint8Array.of(0, 0, 1, 99)],
  ['a question with something behind it', Uint8Array.of(0, 0, 1, 0, 0)],
])('%s three times ends the connection', async (_, frame) => {
  const store = memoryNotesStore()
  const { url } = await startDocuments({ store })
  const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`)
  for (let i = 0; i < 3; i++) mallory.send(frame)
  mallory.update(forge([{ client: mallory.clientId, clock: 0, structs: [text('too late')] }]))
  expect((await mallory.isClosed()).code).toBe(1008)
  expect(store.rows(ROOM)).toEqual([])
})

test('half a frame, a wrong mask and plain noise only end their own connection', async () => {
  const { url } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const { port } = new URL(url.replace('ws', 'http'))
  const noise = [
    [0x82, 0xff, 0, 0],
    [0x82, 0x05, 1, 2, 3, 4, 5],
    [0xff, 0xff, 0xff, 0xff],
    [0x02, 0x81, 1, 2, 3, 4, 5, 0x82],
    [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4],
  ]
  for (const bytes of noise) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `GET /yjs/${ROOM}?seat=mallory HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await new Promise((resolve) => socket.once('data', resolve))
    socket.end(Uint8Array.from(bytes))
    await new Promise((resolve) => socket.once('close', resolve))
  }
  zhang.text.insert(0, 'still here')
  await zhang.isSaved()
})

test('a frame over the limit is cut off before it is read', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  const onBoard = new RawClient(`${url}/${board.name}?seat=a`)
  await onBoard.hears(({ type }) => type === 101)
  onBoard.send(new Uint8Array(65 * 1024))
  expect((await onBoard.isClosed()).code).toBe(1009)

  const onNotes = await RawClient.enter(`${url}/${ROOM}?seat=a`)
  onNotes.send(new Uint8Array(1100 * 1024))
  expect((await onNotes.isClosed()).code).toBe(1009)
})

test('compression is not offered', async () => {
  const { url } = await startDocuments()
  const client = new RawClient(`${url}/${ROOM}?seat=a`)
  await client.hears(({ type }) => type === 101)
  expect(client.socket.extensions).toBe('')
})

function frameOf(bytes: Uint8Array): number[] {
  return [bytes.length, ...bytes]
}
