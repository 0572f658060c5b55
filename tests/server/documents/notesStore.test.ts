import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import type { NotesStore } from '../../../server/documents/NotesStore.ts'
import type { PrismaClient } from '../../../prisma/generated/client.ts'
import { notesStore } from '../../../server/store/notesStore.ts'
import { StaleLease } from '../../../server/store/CommitStore.ts'
import { connect } from '../../../server/store/prisma.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'

let database: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  database = await createDatabase()
  prisma = connect(database.appUrl)
  const lease = { committeeId: 'sunny-lane', epoch: EPOCH, takenAt: new Date() }
  await prisma.roomLease.create({ data: lease })
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const STORES: readonly [string, () => NotesStore][] = [
  ['memory', memoryNotesStore],
  ['PostgreSQL', () => notesStore(prisma)],
]

const EPOCH = 1
const takeLease = (committeeId: string) =>
  prisma.roomLease.update({ where: { committeeId }, data: { epoch: { increment: 1 } } })
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
    await store.append(id, EPOCH, [update(1), update(), { ...update(), bytes: all }])
    await store.append(id, EPOCH, [update(2, 0, 255)])

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
      EPOCH,
      Array.from({ length: 50 }, (_, i) => update(i)),
    )
    expect((await store.load(id)).updates.at(-1)).toMatchObject({ sequence: last })
  })

  test('keeps documents apart', async () => {
    const store = open()
    const [one, other] = [newDocument(), newDocument()]
    await store.append(one, EPOCH, [update(1)])
    await store.append(other, EPOCH, [update(2)])
    await store.issueClients(one, ['zhang'])
    await store.compact(
      one,
      EPOCH,
      Uint8Array.of(9),
      (await store.load(one)).updates.at(-1)!.sequence,
    )

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
    const upTo = await store.append(id, EPOCH, [update(1), update(2)])
    await store.append(id, EPOCH, [update(3)])
    await store.compact(id, EPOCH, Uint8Array.of(1, 2), upTo)

    const { snapshot, updates } = await store.load(id)

    expect([...snapshot!]).toEqual([1, 2])
    expect(list(updates)).toEqual([[3]])
  })

  test('replaces an older snapshot', async () => {
    const store = open()
    const id = newDocument()
    await store.compact(id, EPOCH, Uint8Array.of(1), await store.append(id, EPOCH, [update(1)]))
    await store.compact(id, EPOCH, Uint8Array.of(1, 2), await store.append(id, EPOCH, [update(2)]))
    const { snapshot, updates } = await store.load(id)
    expect([[...snapshot!], updates]).toEqual([[1, 2], []])
  })

  test('keeps all updates as history, with their authors, and folds the oldest into one of nobody', async () => {
    const store = open()
    const id = newDocument()
    await store.append(id, EPOCH, [update(1), { ...update(2), authorSeatId: 'wang' }])
    const upTo = await store.append(id, EPOCH, [update(3)])
    await store.compact(id, EPOCH, Uint8Array.of(9), upTo)
    const past = await store.history(id)
    expect(list(past)).toEqual([[1], [2], [3]])
    expect(past.map(({ authorSeatId }) => authorSeatId)).toEqual(['zhang', 'wang', 'zhang'])
    expect(Date.now() - past[0]!.at).toBeLessThan(60_000)
    expect(await store.history(id, past[0]!.at)).toEqual([])

    await store.foldHistory(id, EPOCH, Uint8Array.of(7), past[1]!.sequence)

    const folded = await store.history(id)
    expect(list(folded)).toEqual([[7], [3]])
    expect(folded[0]).toMatchObject({ sequence: past[1]!.sequence, authorSeatId: '' })
    expect(folded[1]).toEqual(past[2])
  })

  test('erases text and history, and never issues an erased id again', async () => {
    const store = open()
    const id = newDocument()
    await store.issueClients(id, ['zhang', 'wang'])
    await store.compact(id, EPOCH, Uint8Array.of(1), await store.append(id, EPOCH, [update(1)]))
    await store.append(id, EPOCH, [update(2)])

    await store.erase(id, EPOCH)

    expect(await store.load(id)).toEqual({
      snapshot: undefined,
      updates: [],
      authorByClient: new Map(),
    })
    expect(await store.history(id)).toEqual([])
    expect(await store.issueClients(id, ['zhang'])).toEqual([3])
  })
})

test('PostgreSQL forgets client ids that nobody has used for 30 days, and never issues them again', async () => {
  const store = notesStore(prisma)
  const id = newDocument()
  await store.issueClients(id, ['zhang', 'wang', 'li', 'zhao'])
  await prisma.$executeRaw`UPDATE "NotesClient" SET "seenAt" = now() - interval '31 days'
    WHERE "documentId" = ${id} AND "clientId" <> 3`
  const other = newDocument()
  await store.issueClients(other, ['zhang', 'wang'])
  await prisma.$executeRaw`UPDATE "NotesClient" SET "seenAt" = now() - interval '31 days'
    WHERE "documentId" = ${other}`

  await store.retireClients(id, [2])

  // 1 is gone, 2 was in use until now, 3 was 29 days ago, 4 is what is counted on from.
  const rows = await prisma.notesClient.findMany({ where: { documentId: id } })
  expect(rows.map(({ clientId }) => Number(clientId)).toSorted()).toEqual([2, 3, 4])
  const [used] = rows.filter(({ clientId }) => clientId === 2n)
  expect(Date.now() - used!.seenAt.getTime()).toBeLessThan(60_000)
  expect(await store.issueClients(id, ['zhang'])).toEqual([5])
  expect((await store.load(other)).authorByClient.size).toBe(2)
})

test('PostgreSQL stores nothing under an epoch that is not the newest', async () => {
  const store = notesStore(prisma)
  const id = newDocument()
  const upTo = await store.append(id, EPOCH, [update(1), update(3)])
  await store.compact(id, EPOCH, Uint8Array.of(1, 3), upTo)
  await store.issueClients(id, ['zhang', 'wang'])
  const [before, past] = [await store.load(id), await store.history(id)]
  for (const epoch of [EPOCH - 1, EPOCH + 1]) {
    await expect(store.append(id, epoch, [update(2)])).rejects.toBeInstanceOf(StaleLease)
    await expect(store.compact(id, epoch, Uint8Array.of(9), upTo)).rejects.toBeInstanceOf(
      StaleLease,
    )
    const folding = store.foldHistory(id, epoch, Uint8Array.of(9), upTo)
    await expect(folding).rejects.toBeInstanceOf(StaleLease)
    await expect(store.erase(id, epoch)).rejects.toBeInstanceOf(StaleLease)
  }
  expect(await store.load(id)).toEqual(before)
  expect(await store.history(id)).toEqual(past)
})

test('PostgreSQL lets a server that is taking the committee wait for what is being stored', async () => {
  const id = notesName('taken', { kind: 'issue', id: 'lamp' })
  await prisma.roomLease.create({ data: { committeeId: 'taken', epoch: 1, takenAt: new Date() } })
  let isTaken = false
  let taking: Promise<unknown> | undefined

  await prisma.$transaction(async (transaction) => {
    await notesStore(transaction as PrismaClient).append(id, 1, [update(1)])
    taking = takeLease('taken').then(() => (isTaken = true))
    await vi.waitFor(async () => {
      const waiting = await prisma.$queryRaw<unknown[]>`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`
      expect(waiting).toHaveLength(1)
    })
    expect(isTaken).toBe(false)
  })

  await taking
  const store = notesStore(prisma)
  expect((await store.load(id)).updates).toHaveLength(1)
  await expect(store.append(id, 1, [update(2)])).rejects.toBeInstanceOf(StaleLease)
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
