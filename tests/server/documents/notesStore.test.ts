import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import type { NotesStore } from '../../../server/documents/NotesStore.ts'
import type { PrismaClient } from '../../../prisma/generated/client.ts'
import { notesStore } from '../../../server/store/notesStore.ts'
import { connect } from '../../../server/store/prisma.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'

let database: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  database = await createDatabase()
  prisma = connect(database.appUrl)
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const STORES: readonly [string, () => NotesStore][] = [
  ['memory', memoryNotesStore],
  ['PostgreSQL', () => notesStore(prisma)],
]

let count = 0
const newDocument = (): string => notesName('sunny-lane', { kind: 'issue', id: `i${++count}` })
const update = (...bytes: number[]) => ({
  bytes: Uint8Array.from(bytes),
  authorSeatId: 'zhang',
  clientId: 1,
})
const list = (updates: readonly { readonly bytes: Uint8Array }[]): number[][] =>
  updates.map(({ bytes }) => [...bytes])

describe.each(STORES)('a notes store in %s', (_name, open) => {
  test('is empty where nobody has written', async () => {
    const stored = await open().load(newDocument())
    expect(stored).toEqual({ snapshot: undefined, updates: [], authorByClient: new Map() })
  })

  test('gives updates back in order and byte for byte', async () => {
    const store = open()
    const id = newDocument()
    const all = Uint8Array.from({ length: 256 }, (_, i) => i)
    await store.append(id, [update(1), update(), { ...update(), bytes: all }])
    await store.append(id, [update(2, 0, 255)])

    const { updates } = await store.load(id)

    expect(list(updates)).toEqual([[1], [], [...all], [2, 0, 255]])
    const sequences = updates.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  test('answers an append with the last of its sequences', async () => {
    const store = open()
    const id = newDocument()
    const last = await store.append(
      id,
      Array.from({ length: 50 }, (_, i) => update(i)),
    )
    expect((await store.load(id)).updates.at(-1)).toMatchObject({ sequence: last })
  })

  test('keeps documents apart', async () => {
    const store = open()
    const [one, other] = [newDocument(), newDocument()]
    await store.append(one, [update(1)])
    await store.append(other, [update(2)])
    await store.issueClients(one, ['zhang'])
    await store.compact(one, Uint8Array.of(9), (await store.load(one)).updates.at(-1)!.sequence)

    expect(await store.load(other)).toMatchObject({ snapshot: undefined })
    expect(list((await store.load(other)).updates)).toEqual([[2]])
    expect((await store.load(other)).authorByClient.size).toBe(0)
  })

  test('issues each client id once, and remembers to whom', async () => {
    const store = open()
    const id = newDocument()
    const first = await store.issueClients(id, ['zhang', 'wang'])
    const second = await store.issueClients(id, ['zhang'])

    expect([...first, ...second]).toEqual([1, 2, 3])
    expect(await store.load(id)).toMatchObject({
      authorByClient: new Map([
        [1, 'zhang'],
        [2, 'wang'],
        [3, 'zhang'],
      ]),
    })
  })

  test('loads a snapshot in the place of what it covers', async () => {
    const store = open()
    const id = newDocument()
    const upTo = await store.append(id, [update(1), update(2)])
    await store.append(id, [update(3)])
    await store.compact(id, Uint8Array.of(1, 2), upTo)

    const { snapshot, updates } = await store.load(id)

    expect([...snapshot!]).toEqual([1, 2])
    expect(list(updates)).toEqual([[3]])
  })

  test('replaces an older snapshot', async () => {
    const store = open()
    const id = newDocument()
    await store.compact(id, Uint8Array.of(1), await store.append(id, [update(1)]))
    await store.compact(id, Uint8Array.of(1, 2), await store.append(id, [update(2)]))
    const { snapshot, updates } = await store.load(id)
    expect([[...snapshot!], updates]).toEqual([[1, 2], []])
  })

  test('erases text and history, and never issues an erased id again', async () => {
    const store = open()
    const id = newDocument()
    await store.issueClients(id, ['zhang', 'wang'])
    await store.compact(id, Uint8Array.of(1), await store.append(id, [update(1)]))
    await store.append(id, [update(2)])

    await store.erase(id)

    expect(await store.load(id)).toEqual({
      snapshot: undefined,
      updates: [],
      authorByClient: new Map(),
    })
    expect(await store.issueClients(id, ['zhang'])).toEqual([3])
  })
})

test('PostgreSQL keeps compacted updates for 30 days and then removes them', async () => {
  const store = notesStore(prisma)
  const id = newDocument()
  await store.append(id, [update(1), update(2)])
  await prisma.$executeRaw`UPDATE "NotesUpdate" SET "createdAt" = now() - interval '31 days'
    WHERE "documentId" = ${id} AND "bytes" = '\\x01'`
  await store.compact(id, Uint8Array.of(9), (await store.load(id)).updates.at(-1)!.sequence)
  const rows = await prisma.notesUpdate.findMany({ where: { documentId: id } })
  expect(list(rows)).toEqual([[2]])
})

test('PostgreSQL refuses to issue one client id twice to two servers at once', async () => {
  const store = notesStore(prisma)
  const id = newDocument()
  const asked = await Promise.allSettled(
    Array.from({ length: 8 }, () => store.issueClients(id, ['zhang', 'wang'])),
  )
  const issued = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  expect(new Set(issued).size).toBe(issued.length)
  expect(issued.length).toBeGreaterThan(0)
})
