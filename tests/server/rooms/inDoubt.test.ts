import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { NoStorage } from '../../../server/store/CommitStore.ts'
import { hall } from '../../support/builders.ts'
import { checkIn, open, Slow } from './openRoom.ts'

it('answers everybody with hope when a commit fails, and goes on once the tables can be asked', async () => {
  const { press, store, room, told, lost } = await open(hall().state)
  store.before = async () => {
    throw new Error('no database')
  }
  const answers = await Promise.all(['S1', 'S2'].map((who) => press(who, 'checkIn', checkIn)))
  for (const a of answers) expect(a).toMatchObject({ ok: false, code: 'UNAVAILABLE', retry: true })
  expect([told.length, lost.length, room.state.revision]).toEqual([0, 0, 1])
  const { epoch } = room
  store.before = async () => {}
  expect(await press('S1', 'checkIn', checkIn)).toMatchObject({ ok: true, revision: 2 })
  // What was sent under the epoch before can never take place behind this room's back.
  expect(room.epoch).toBe(epoch + 1)
})

it('shows what a commit has done whose answer was lost, and answers its key with it', async () => {
  const { press, store, room, told } = await open(hall().state)
  store.after = async () => {
    throw new Error('connection lost')
  }
  const key = randomUUID()
  expect(await press('S1', 'checkIn', checkIn, key)).toMatchObject({ retry: true })
  expect([told.length, room.state.revision]).toEqual([0, 1])
  store.after = async () => {}
  const answer = await room.submit({ actor: { kind: 'seat', seatId: 'S1' as never }, name: 'checkIn', input: checkIn, key, again: true }) // prettier-ignore
  expect(answer).toMatchObject({ ok: true, revision: 2 })
  expect(told).toMatchObject([{ changes: [{ kind: 'attendance' }], done: [] }])
  expect(room.state.revision).toBe(2)
})

it('decides nothing while the tables cannot be asked', async () => {
  const { press, store, room } = await open(hall().state)
  store.before = async () => {
    throw new Error('no database')
  }
  await press('S1', 'checkIn', checkIn)
  store.before = async () => {}
  const take = store.take.bind(store)
  store.take = async () => {
    throw new Error('no database')
  }
  expect(await press('S2', 'checkIn', checkIn)).toMatchObject({ code: 'UNAVAILABLE', retry: true })
  expect([store.batches.length, room.state.revision]).toEqual([0, 1])
  store.take = take
  expect((await press('S2', 'checkIn', checkIn)).ok).toBe(true)
})

it('ends when another server has taken the committee while it was in doubt', async () => {
  const { press, store, lost } = await open(hall().state)
  store.before = async () => {
    throw new Error('no database')
  }
  await press('S1', 'checkIn', checkIn)
  store.before = async () => {}
  const other = await open(hall().state, store)
  expect(await press('S1', 'checkIn', checkIn)).toMatchObject({ code: 'UNAVAILABLE', retry: true })
  expect(lost).toHaveLength(1)
  expect((await other.press('S1', 'checkIn', checkIn)).ok).toBe(true)
})

it('lets nobody wait for a commit that hangs, and takes it for what it was when it ends', async () => {
  const { press, store, room, told } = await open(hall().state, new Slow(), { patience: 20 })
  let letGo = () => {}
  store.before = () => new Promise((go) => (letGo = go))
  const key = randomUUID()
  expect(await press('S1', 'checkIn', checkIn, key)).toMatchObject({
    code: 'UNAVAILABLE',
    retry: true,
  })
  expect(await press('S2', 'checkIn', checkIn)).toMatchObject({ code: 'UNAVAILABLE', retry: true })
  expect([told.length, room.state.revision]).toEqual([0, 1])
  store.before = async () => {}
  letGo()
  await room.idle()
  expect(await press('S1', 'checkIn', checkIn, key)).toMatchObject({ ok: true, revision: 2 })
  expect((await press('S2', 'checkIn', checkIn)).ok).toBe(true)
})

it('says that there is no room on the disk, and does not even try where that is known', async () => {
  let isFull = false
  const { press, store } = await open(hall().state, new Slow(), { isFull: () => isFull })
  store.before = async () => {
    throw new NoStorage()
  }
  expect(await press('S1', 'checkIn', checkIn)).toMatchObject({ code: 'STORAGE', retry: true })
  store.before = async () => {}
  isFull = true
  expect(await press('S1', 'checkIn', checkIn)).toMatchObject({ code: 'STORAGE', retry: true })
  expect(store.batches).toEqual([])
  isFull = false
  expect((await press('S1', 'checkIn', checkIn)).ok).toBe(true)
})

it('a commit that took place though its server died is found again under the same key', async () => {
  const before = await open(hall().state)
  before.store.after = async () => {
    throw new Error('connection lost')
  }
  const key = randomUUID()
  expect(await before.press('S1', 'checkIn', checkIn, key)).toMatchObject({ retry: true })
  before.store.after = async () => {}
  const after = await open(hall().state, before.store)
  const answer = await after.press('S1', 'checkIn', checkIn, key)
  expect(answer).toMatchObject({ ok: true, revision: 2 })
  expect(after.room.state.revision).toBe(2)
})
