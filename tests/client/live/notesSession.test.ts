import { expect, test, vi } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import type { NotesRow } from '../../../client/live/NotesShelf.ts'
import { memoryTable } from '../../../client/live/table.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { COMMITTEE, startDocuments } from '../../server/documents/startDocuments.ts'
import { NotesPage, soon } from './NotesPage.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })
const SUBJECT = { kind: 'issue', id: 'lamp' } as const

test('two members write together, and both are told that it is saved', async () => {
  const { url, gateway } = await startDocuments()
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  const wang = await new NotesPage(url, ROOM, 'wang').is('saved')
  expect(zhang.view.writable).toBe(true)
  zhang.write(0, '楼道灯不亮')
  expect(zhang.view.state).toBe('saving')
  await wang.reads('楼道灯不亮')
  wang.write(5, '，请物业看')
  await zhang.reads('楼道灯不亮，请物业看')
  await zhang.is('saved')
  await wang.is('saved')
  expect(zhang.unsaved).toEqual([true, false])
  expect(await gateway.readNotes(COMMITTEE, SUBJECT)).toMatchObject({ discussion: zhang.text })
})

test('nothing can be written before the text has been here', async () => {
  const { url } = await startDocuments()
  const page = new NotesPage(url, ROOM, 'zhang', memoryTable(), false)
  expect(page.view).toMatchObject({ state: 'connecting', writable: false })
  page.goOnline()
  await page.is('saved')
  expect(page.view.writable).toBe(true)
})

test('a deletion alone is saved only once the server has stored it', async () => {
  const store = memoryNotesStore()
  let release = (): void => {}
  let held = false
  const slow = {
    ...store,
    append: async (...args: Parameters<typeof store.append>) => {
      if (held) await new Promise<void>((done) => (release = done))
      return store.append(...args)
    },
  }
  const { url, gateway } = await startDocuments({ store: slow })
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  zhang.write(0, '路灯坏了')
  await zhang.is('saved')
  held = true
  zhang.write(4, '吗')
  zhang.view.discussion.delete(0, 2)
  await soon(
    () => release.name !== 'release',
    () => 'the store was not asked',
  )
  expect(zhang.view.state).toBe('saving')
  // The first of the two is stored now; the deletion waits for its own receipt.
  release()
  await new Promise((done) => setTimeout(done, 50))
  expect(zhang.view.state).toBe('saving')
  held = false
  release()
  await zhang.is('saved')
  expect(await gateway.readNotes(COMMITTEE, SUBJECT)).toMatchObject({ discussion: '坏了吗' })
})

test('what is written offline goes up after the reconnection, once', async () => {
  const { url } = await startDocuments()
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  const wang = await new NotesPage(url, ROOM, 'wang').is('saved')
  zhang.write(0, '一')
  await zhang.is('saved')
  await wang.reads('一')
  zhang.goOffline()
  await zhang.is('offline')
  zhang.write(1, '二')
  zhang.write(2, '三')
  wang.write(0, '零')
  expect(zhang.view).toMatchObject({ state: 'offline', unsaved: true, writable: true })
  zhang.goOnline()
  await zhang.is('saved')
  await zhang.reads('零一二三')
  await wang.reads('零一二三')
})

test('what is written offline survives a reload, and the device keeps nothing afterwards', async () => {
  const { url, gateway } = await startDocuments()
  const device = memoryTable<NotesRow>()
  const before = await new NotesPage(url, ROOM, 'zhang', device).is('saved')
  before.write(0, '路灯坏了')
  await before.is('saved')
  before.goOffline()
  await before.is('offline')
  before.write(4, '，请修')
  before.view.discussion.delete(0, 1)
  await before.session.close()
  expect(await device.all()).toHaveLength(1)

  const after = new NotesPage(url, ROOM, 'zhang', device, false)
  await soon(
    () => after.unsaved.includes(true),
    () => 'nothing was found on the device',
  )
  after.goOnline()
  await after.reads('灯坏了，请修')
  await after.is('saved')
  expect(await gateway.readNotes(COMMITTEE, SUBJECT)).toMatchObject({ discussion: after.text })
  await vi.waitFor(async () => expect(await device.all()).toEqual([]))
  // And it can go on, under the new connection's id.
  after.write(0, '大')
  await after.is('saved')
})

test('an update that was stored though its receipt was lost is not doubled', async () => {
  const { url } = await startDocuments()
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  zhang.write(0, '写了一句')
  zhang.goOffline()
  await zhang.is('offline')
  zhang.goOnline()
  await zhang.is('saved')
  await zhang.reads('写了一句')
  const wang = await new NotesPage(url, ROOM, 'wang').is('saved')
  expect(wang.text).toBe('写了一句')
})

test('a database that fails for a moment costs nothing', async () => {
  const store = memoryNotesStore()
  let fails = 1
  const faulty = {
    ...store,
    append: async (...args: Parameters<typeof store.append>) => {
      if (fails-- > 0) throw new Error('the database is gone')
      return store.append(...args)
    },
  }
  const { url } = await startDocuments({ store: faulty })
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  zhang.write(0, '路灯')
  await soon(
    () => fails < 1,
    () => 'not tried',
  )
  await soon(
    () => zhang.view.state === 'saved',
    () => zhang.view.state,
  )
  expect(zhang.view.refused).toBeUndefined()
  expect(zhang.text).toBe('路灯')
})

test('what the server refuses stays in sight for copying, and the rest is shown as it is', async () => {
  const { url } = await startDocuments({ limits: { documentBytes: 200 } })
  const device = memoryTable<NotesRow>()
  const zhang = await new NotesPage(url, ROOM, 'zhang', device).is('saved')
  zhang.write(0, '短')
  await zhang.is('saved')
  const long = '长'.repeat(400)
  zhang.write(1, long)
  await zhang.is('refused')
  expect(zhang.view.refused).toMatchObject({ reason: 'TOO_LARGE', discussion: `短${long}` })
  await zhang.reads('短')
  expect(zhang.unsaved.at(-1)).toBe(true)
  zhang.view.dismissRefused()
  await zhang.is('saved')
  zhang.write(1, '句')
  await zhang.is('saved')
  expect(zhang.unsaved.at(-1)).toBe(false)
  expect(await device.all()).toEqual([])
})

test('whoever loses the right to write keeps his unsaved text to copy, and reads on', async () => {
  const { url, rights } = await startDocuments()
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  zhang.write(0, '甲')
  await zhang.is('saved')
  zhang.goOffline()
  await zhang.is('offline')
  zhang.write(1, '乙')
  rights.set('zhang', 'read')
  zhang.goOnline()
  await zhang.is('refused')
  expect(zhang.view.refused).toMatchObject({ reason: 'READ_ONLY', discussion: '甲乙' })
  await zhang.reads('甲')
  expect(zhang.view.writable).toBe(false)
})

test('others are seen with the name that the server gives them, and while they type', async () => {
  const { url, names } = await startDocuments()
  names.set('wang', '王某')
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  const wang = await new NotesPage(url, ROOM, 'wang').is('saved')
  const person = { seat: 'wang', name: '王某', unit: '社区' }
  await vi.waitFor(() => expect(zhang.view.people).toEqual([person]))
  wang.view.setTyping(true)
  await vi.waitFor(() => expect(zhang.view.people).toEqual([{ ...person, typing: true }]))
  await vi.waitFor(() => expect(zhang.view.people).toEqual([person]), { timeout: 4_500 })
  await wang.session.close()
  await vi.waitFor(() => expect(zhang.view.people).toEqual([]))
})

test('two pages of one member are one person, and not oneself', async () => {
  const { url } = await startDocuments()
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  await new NotesPage(url, ROOM, 'wang').is('saved')
  await new NotesPage(url, ROOM, 'wang').is('saved')
  await vi.waitFor(() => expect(zhang.view.people).toHaveLength(1))
})
