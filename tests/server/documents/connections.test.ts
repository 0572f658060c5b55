import { connect } from 'node:net'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardName, notesName } from '../../../domain/board/documentName.ts'
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
  ['a message type of the server', Uint8Array.of(100, 1, 0)],
  ['an unknown message type', Uint8Array.of(77)],
  ['an authentication message', Uint8Array.of(2, 0, 0)],
  ['an unknown sync step', Uint8Array.of(0, 9, 0)],
  ['no bytes', Uint8Array.of()],
  ['text', 'hello'],
  ['a state vector that claims more than it has', Uint8Array.of(0, 0, 1, 99)],
  ['a question with something behind it', Uint8Array.of(0, 0, 1, 0, 0)],
])('%s three times ends the connection', async (_, frame) => {
  const { url } = await startDocuments()
  const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`)
  for (let i = 0; i < 3; i++) mallory.send(frame)
  expect((await mallory.isClosed()).code).toBe(1008)
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

test('a reader who does not read is cut, and nobody else notices', async () => {
  const { url, gateway } = await startDocuments({ limits: { backlog: 400_000, gather: 0 } })
  const board = gateway.board(COMMITTEE)
  const slow = new RawClient(`${url}/${board.name}?seat=slow`)
  const quick = new RawClient(`${url}/${board.name}?seat=quick`)
  for (const client of [slow, quick]) {
    await client.hears(({ type }) => type === 101)
    client.sync(0, Uint8Array.of(0))
    await client.hears(({ type, step }) => type === 0 && step === 1)
  }
  slow.socket.pause()

  const noise = 'x'.repeat(100_000)
  for (let i = 0; i < 300 && gateway.metrics().connections === 2; i++) {
    board.write([{ kind: 'issue', id: 'a', value: { i, noise } }])
    await quick.isHeard()
  }

  expect(gateway.metrics().connections).toBe(1)
  expect(quick.closed).toBeUndefined()
  expect(quick.doc().getMap('issue').get('a')).toMatchObject({ noise })
}, 60_000)

test('the state of a large board is no backlog', async () => {
  const { url, gateway } = await startDocuments({ limits: { backlog: 1_000, gather: 0 } })
  const board = gateway.board(COMMITTEE)
  const noise = 'x'.repeat(10_000)
  board.write(
    Array.from({ length: 800 }, (_, i) => ({ kind: 'issue', id: `i${i}`, value: { noise } })),
  )
  const zhang = new RawClient(`${url}/${board.name}?seat=zhang`)
  await zhang.hears(({ type }) => type === 101)
  zhang.sync(0, Uint8Array.of(0))
  await zhang.hears(({ type, step }) => type === 0 && step === 1)
  board.write([{ kind: 'issue', id: 'new', value: { n: 1 } }])
  await zhang.hears(({ step }) => step === 2)
  expect(zhang.closed).toBeUndefined()
})

test('a connection whose other end is gone is ended, and a silent but living one is not', async () => {
  const { url, gateway } = await startDocuments({ limits: { keepAlive: 150 } })
  const living = await RawClient.enter(`${url}/${ROOM}?seat=a`)
  const dead = await RawClient.enter(`${url}/${ROOM}?seat=b`)
  expect(gateway.metrics().connections).toBe(2)
  dead.socket.pause()

  await expect.poll(() => gateway.metrics().connections, { timeout: 5000 }).toBe(1)
  const before = living.messages.length
  await expect.poll(() => living.messages.length).toBeGreaterThan(before + 3)
  expect(living.closed).toBeUndefined()
})

test('a session cannot open connections without end', async () => {
  const { url, gateway } = await startDocuments({ limits: { connectionsPerSession: 3 } })
  const room = `${url}/${ROOM}?seat=a`
  for (let i = 0; i < 3; i++) await RawClient.enter(room)
  expect((await new RawClient(room).isClosed()).code).toBe(1013)
  expect(gateway.metrics().connections).toBe(3)
  await RawClient.enter(`${url}/${ROOM}?seat=b`)
})

test('who sends faster than people do is read more slowly, and nothing is lost', async () => {
  const { url } = await startDocuments({ limits: { messagesPerSecond: 200, messageBurst: 10 } })
  const hasty = await RawClient.enter(`${url}/${ROOM}?seat=a`)
  const start = performance.now()
  for (let i = 0; i < 60; i++)
    hasty.update(
      forge([
        {
          client: hasty.clientId,
          clock: i,
          structs: [text('x', i === 0 ? {} : { left: [hasty.clientId, i - 1] })],
        },
      ]),
    )
  await hasty.isHeard()
  await hasty.hears(
    ({ type, payload }) => type === 100 && Y.decodeStateVector(payload).get(hasty.clientId) === 60,
  )
  // What came in one piece with the rest has been read; from now on it has to wait.
  await hasty.isHeard()
  expect(performance.now() - start).toBeGreaterThan(200)
  expect(hasty.closed).toBeUndefined()
})

test('an idle committee costs nothing: rooms are forgotten with their last member', async () => {
  const { url, gateway } = await startDocuments()
  const clients = await Promise.all(
    ['a', 'b', 'c'].map((id) =>
      RawClient.enter(`${url}/${notesName(COMMITTEE, { kind: 'issue', id })}?seat=${id}`),
    ),
  )
  expect(gateway.metrics()).toMatchObject({ notes: 3, connections: 3 })
  for (const client of clients) client.socket.terminate()
  await expect.poll(() => gateway.metrics()).toMatchObject({ notes: 0, connections: 0 })
})

test.each([
  '__proto__',
  'constructor',
  'board',
  `board.${COMMITTEE}`,
  `board.${COMMITTEE}.a.b`,
  'notes..issue.x',
  `notes.${COMMITTEE}.vote.x`,
  `notes.${COMMITTEE}.issue.lamp.`,
  `notes.${COMMITTEE}.issue.%6Camp`,
  `notes.${COMMITTEE}.issue.lamp%2ex`,
  `notes.${COMMITTEE}.issue.%`,
  `notes.${COMMITTEE}.issue.%E0%A4%A`,
  `notes.${COMMITTEE}.issue.${'x'.repeat(4096)}`,
  `notes.${COMMITTEE}.issue.a/b`,
  `notes.${COMMITTEE}%00.issue.lamp`,
  `NOTES.${COMMITTEE}.issue.lamp`,
  '',
])('the name %s opens nothing', async (name) => {
  const { url, gateway } = await startDocuments()
  const client = new RawClient(`${url}/${name}?seat=zhang`)
  expect([4404, 4403]).toContain((await client.isClosed()).code)
  expect(gateway.metrics()).toMatchObject({ notes: 0, connections: 0 })
})

test('names that hold every kind of sign come through', async () => {
  const { url } = await startDocuments()
  const id = "a.b/c?d#e%f 中文'()~"
  const room = notesName(COMMITTEE, { kind: 'issue', id })
  const zhang = await Member.enter(url, room, 'zhang')
  zhang.text.insert(0, 'x')
  await zhang.isSaved()
  expect(boardName('a.b', 'c')).toBe('board.a%2Eb.c')
})

function frameOf(bytes: Uint8Array): number[] {
  return [bytes.length, ...bytes]
}
