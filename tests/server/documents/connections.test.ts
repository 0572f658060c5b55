import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesName } from '../../../domain/board/documentName.ts'
import { forge, text } from './admission/forge.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })

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
    Array.from({ length: 1_500 }, (_, i) => ({ kind: 'issue', id: `i${i}`, value: { noise } })),
  )
  const zhang = new RawClient(`${url}/${board.name}?seat=zhang`)
  await zhang.hears(({ type }) => type === 101)
  const { bytesReceived } = gateway.metrics()
  // Takes so long to arrive that something happens meanwhile.
  zhang.sync(0, Uint8Array.of(0))
  zhang.socket.pause()
  await expect.poll(() => gateway.metrics().bytesReceived).toBeGreaterThan(bytesReceived)
  for (let i = 0; i < 3; i++) board.write([{ kind: 'issue', id: 'new', value: { i } }])
  zhang.socket.resume()

  await zhang.hears(({ step }) => step === 2)
  expect(zhang.closed).toBeUndefined()
})

test('a connection whose other end is gone is ended, and a silent but living one is not', async () => {
  const { url, gateway } = await startDocuments({ limits: { keepAlive: 900 } })
  const living = await RawClient.enter(`${url}/${ROOM}?seat=a`)
  const dead = await RawClient.enter(`${url}/${ROOM}?seat=b`)
  expect(gateway.metrics().connections).toBe(2)
  dead.socket.pause()

  await expect.poll(() => gateway.metrics().connections, { timeout: 9000 }).toBe(1)
  const before = living.messages.length
  await expect.poll(() => living.messages.length, { timeout: 9000 }).toBeGreaterThan(before)
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
