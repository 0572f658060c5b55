import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { StaleLease } from '../../../server/store/CommitStore.ts'
import { notesInPostgres } from '../../support/notesInPostgres.ts'
import { forge, text } from './admission/forge.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, EPOCH, startDocuments } from './startDocuments.ts'

const LAMP = { kind: 'issue', id: 'lamp' } as const
const ROOM = notesName(COMMITTEE, LAMP)

const first = (client: RawClient, words: string): Uint8Array =>
  forge([{ client: client.clientId, clock: 0, structs: [text(words)] }])

test('rows are put together while people go on writing, too', async () => {
  const store = memoryNotesStore()
  const { url } = await startDocuments({ store, limits: { compactEvery: 5 } })
  const zhang = await Member.enter(url, ROOM, 'zhang')
  for (let i = 0; i < 12; i++) {
    zhang.text.insert(i, 'x')
    await zhang.isSaved()
  }
  const { snapshot, updates } = await store.load(ROOM)
  expect(snapshot).toBeDefined()
  expect(updates.length).toBeLessThan(5)
  expect(store.rows(ROOM)).toHaveLength(12)
  const wang = await Member.enter((await startDocuments({ store })).url, ROOM, 'wang')
  await wang.reads('x'.repeat(12))
})

test('client ids are counted from when their page left', async () => {
  const retired: (readonly number[])[] = []
  const store = {
    ...memoryNotesStore(),
    retireClients: async (_: string, ids: readonly number[]) => void retired.push(ids),
  }
  const { url, rights } = await startDocuments({ store })
  rights.set('guest', 'read')
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  const guest = new RawClient(`${url}/${ROOM}?seat=guest`)
  await guest.hears(({ type }) => type === 101)
  zhang.socket.terminate()
  await wang.isHeard()
  expect(retired).toEqual([])
  wang.socket.terminate()
  await expect.poll(() => retired).toEqual([[zhang.clientId, wang.clientId]])
  guest.socket.terminate()
  await guest.isClosed()
  expect(retired).toHaveLength(1)
})

test('a server that has lost the committee stores nothing more, says so, and sends everybody home', async () => {
  const { store, prisma } = await notesInPostgres()
  const lost: unknown[][] = []
  const leases = { epochOf: () => EPOCH, lost: (...told: unknown[]) => void lost.push(told) }
  const { url, gateway } = await startDocuments({ store, leases })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  zhang.update(first(zhang, 'mine'))
  await zhang.hears(({ type, payload }) => type === 100 && payload.length > 1)
  await prisma.roomLease.update({ where: { committeeId: COMMITTEE }, data: { epoch: EPOCH + 1 } })

  const { clientId } = zhang
  zhang.update(
    forge([{ client: clientId, clock: 4, structs: [text('!', { left: [clientId, 3] })] }]),
  )

  expect((await zhang.isClosed()).code).toBe(1013)
  expect(zhang.refusals).toEqual(['STORAGE'])
  expect(lost).toMatchObject([[COMMITTEE, EPOCH, expect.any(StaleLease)]])
  await expect(gateway.eraseNotes(COMMITTEE, LAMP)).rejects.toBeInstanceOf(StaleLease)
  expect(lost).toHaveLength(2)
  expect(await prisma.notesUpdate.count()).toBe(1)
  expect(await prisma.notesSnapshot.count()).toBe(0)
})
