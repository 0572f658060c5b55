import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { notesInPostgres } from '../../support/notesInPostgres.ts'
import { forge, text } from './admission/forge.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, EPOCH, startDocuments } from './startDocuments.ts'

const LAMP = { kind: 'issue', id: 'lamp' } as const
const ROOM = notesName(COMMITTEE, LAMP)

/** A promise that a test resolves or rejects by hand. */
function gate(): { open(): void; fail(fault: Error): void; passed: Promise<void> } {
  let open = (): void => {}
  let fail = (_: Error): void => {}
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  return { open: () => open(), fail: (fault) => fail(fault), passed }
}

const first = (client: RawClient, words: string): Uint8Array =>
  forge([{ client: client.clientId, clock: 0, structs: [text(words)] }])

test('the receipt, and the others, have to wait until an edit is stored', async () => {
  const store = memoryNotesStore()
  const { url } = await startDocuments({ store })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  await zhang.hears(({ type }) => type === 100)
  const heard = wang.messages.length
  const storing = gate()
  let reached = (): void => {}
  const isStoring = new Promise<void>((resolve) => (reached = resolve))
  store.beforeAppend = () => {
    reached()
    return storing.passed
  }

  zhang.update(first(zhang, 'slow'))
  await isStoring
  // A newcomer, too, must not see what could still be lost; the id shows that the server is answering.
  const li = new RawClient(`${url}/${ROOM}?seat=li`)
  await li.hears(({ type }) => type === 101)
  li.sync(0, Uint8Array.of(0))
  await li.isHeard()

  expect(zhang.receipts.at(-1)).toEqual(new Map())
  expect(wang.messages.slice(heard).filter(({ type }) => type === 0)).toEqual([])
  expect(li.messages.filter(({ type, step }) => type === 0 && step === 1)).toEqual([])

  storing.open()
  await wang.hears(({ type, step }) => type === 0 && step === 2)
  await li.hears(({ type, step }) => type === 0 && step === 1)
  expect(li.doc().getText('discussion').toString()).toBe('slow')
  await zhang.hears(({ type, payload }) => type === 100 && payload.length > 1)
  expect(zhang.receipts.at(-1)).toEqual(new Map([[zhang.clientId, 4]]))
})

test('edits that arrive while one is being stored are stored together, in order', async () => {
  const store = memoryNotesStore()
  const { url } = await startDocuments({ store })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const storing = gate()
  let appends = 0
  store.beforeAppend = () => (++appends === 1 ? storing.passed : undefined)

  for (let i = 0; i < 50; i++)
    zhang.update(
      forge([
        {
          client: zhang.clientId,
          clock: i,
          structs: [text('x', i === 0 ? {} : { left: [zhang.clientId, i - 1] })],
        },
      ]),
    )
  await zhang.isHeard()
  storing.open()
  await zhang.hears(
    ({ type, payload }) => type === 100 && Y.decodeStateVector(payload).get(zhang.clientId) === 50,
  )

  expect(zhang.refusals).toEqual([])
  expect(store.rows(ROOM)).toHaveLength(50)
  expect(appends).toBeLessThanOrEqual(3)
})

test('an edit that cannot be stored is shown to nobody, and the page brings it again', async () => {
  const store = memoryNotesStore()
  const { url, gateway } = await startDocuments({ store })
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const wang = await Member.enter(url, ROOM, 'wang')
  let failures = 0
  store.beforeAppend = () => {
    if (++failures <= 2) throw new Error('disk full')
  }

  zhang.text.insert(0, 'kept')
  await zhang.isSaved()
  await wang.reads('kept')

  expect(failures).toBe(3)
  expect(zhang.refusals).toContain('STORAGE')
  expect(await gateway.readNotes(COMMITTEE, LAMP)).toMatchObject({ discussion: 'kept' })
})

test('the connection is closed with 1013 when storing fails', async () => {
  const store = memoryNotesStore()
  const { url } = await startDocuments({ store })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  store.beforeAppend = () => {
    throw new Error('disk full')
  }
  zhang.update(first(zhang, 'lost'))

  expect((await zhang.isClosed()).code).toBe(1013)
  expect(zhang.refusals).toEqual(['STORAGE'])
  expect(store.rows(ROOM)).toEqual([])
})

test.each(['memory', 'PostgreSQL'])(
  'every edit that was confirmed is there after the server is gone without a good-bye (%s)',
  async (kind) => {
    const store = kind === 'memory' ? memoryNotesStore() : (await notesInPostgres()).store
    const before = await startDocuments({ store })
    const members = await Promise.all(
      ['zhang', 'wang', 'li'].map((seat) => Member.enter(before.url, ROOM, seat)),
    )
    for (let i = 0; i < 60; i++) {
      const member = members[i % 3]!
      member.text.insert((i * 7) % (member.text.length + 1), String(i % 10))
      if (i % 5 === 4) member.text.delete(0, 1)
      if (i % 20 === 19) await member.isSaved()
    }
    const confirmed = members.flatMap(({ stored }) => [...stored])

    // Another server on the same store, while the first one still runs: what kill -9 leaves behind.
    const after = await startDocuments({ store })
    const reader = await RawClient.enter(`${after.url}/${ROOM}?seat=li`, { answer: false })
    const found = Y.decodeStateVector(Y.encodeStateVector(reader.doc()))

    expect(confirmed.length).toBeGreaterThan(2)
    for (const [client, clock] of confirmed) expect(found.get(client)).toBeGreaterThanOrEqual(clock)
  },
)

test('the last writer who leaves turns the updates into a snapshot, and the text stays', async () => {
  const store = memoryNotesStore()
  const { url, gateway } = await startDocuments({ store })
  const zhang = await Member.enter(url, ROOM, 'zhang')
  for (const word of ['一', '二', '三']) zhang.text.insert(zhang.text.length, word)
  await zhang.isSaved()
  zhang.provider.destroy()
  await expect.poll(async () => (await store.load(ROOM)).snapshot).toBeDefined()

  expect((await store.load(ROOM)).updates).toEqual([])
  await expect.poll(() => gateway.metrics().notes).toBe(0)
  const wang = await Member.enter(url, ROOM, 'wang')
  await wang.reads('一二三')
})

test('erased notes are closed for everybody and empty afterwards, whatever was under way', async () => {
  const store = memoryNotesStore()
  const { url, gateway } = await startDocuments({ store })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const storing = gate()
  store.beforeAppend = () => storing.passed
  zhang.update(first(zhang, 'phone 138'))
  await zhang.isHeard()

  const erased = gateway.eraseNotes(COMMITTEE, LAMP)
  storing.open()
  await erased

  expect((await zhang.isClosed()).code).toBe(4404)
  expect(store.rows(ROOM)).toEqual([])
  expect(await gateway.readNotes(COMMITTEE, LAMP)).toEqual({ discussion: '', motion: '' })
})

test('notes with a row that cannot be read show what came before it, for reading only', async () => {
  const store = memoryNotesStore()
  const good = { bytes: forge([{ client: 1, clock: 0, structs: [text('good')] }]) }
  const author = { authorSeatId: 'zhang', clientId: 1 }
  await store.append(ROOM, EPOCH, [
    { ...good, ...author },
    { bytes: Uint8Array.of(1, 9, 9, 9), ...author },
    { bytes: forge([{ client: 1, clock: 4, structs: [text('!')] }]), ...author },
  ])
  const { url } = await startDocuments({ store })

  const zhang = new RawClient(`${url}/${ROOM}?seat=zhang`)
  await zhang.hears(({ type }) => type === 101)
  zhang.sync(0, Uint8Array.of(0))
  await zhang.hears(({ type, step }) => type === 0 && step === 1)
  zhang.sync(1, first(zhang, 'more'))

  await zhang.hears(({ type }) => type === 102)
  expect(zhang.refusals).toEqual(['READ_ONLY'])
  expect(zhang.doc().getText('discussion').toString()).toBe('good')
})

test('stopping the server stores what has arrived and sends everybody home with 1012', async () => {
  const store = memoryNotesStore()
  const { url, stop } = await startDocuments({ store })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const storing = gate()
  store.beforeAppend = () => storing.passed
  zhang.update(first(zhang, 'last words'))
  await zhang.isHeard()

  const stopped = stop()
  storing.open()
  await stopped

  expect((await zhang.isClosed()).code).toBe(1012)
  expect(store.rows(ROOM)).toHaveLength(1)
  expect(zhang.receipts.at(-1)).toEqual(new Map([[zhang.clientId, 10]]))
})
