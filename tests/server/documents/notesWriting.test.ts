import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { forge, text } from './admission/forge.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const LAMP = { kind: 'issue', id: 'lamp' } as const
const ROOM = notesName(COMMITTEE, LAMP)

test('two members write together and read the same', async () => {
  const { url } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const wang = await Member.enter(url, ROOM, 'wang')

  zhang.text.insert(0, '楼道灯不亮')
  await wang.reads('楼道灯不亮')
  wang.text.insert(5, ',请物业看')
  await zhang.reads('楼道灯不亮,请物业看')
  zhang.text.delete(0, 2)
  await wang.reads('灯不亮,请物业看')

  expect([...zhang.refusals, ...wang.refusals]).toEqual([])
})

test('who wrote something does not hear it again', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.update(forge([{ client: zhang.clientId, clock: 0, structs: [text('x')] }]))
  await wang.hears(({ type, step }) => type === 0 && step === 2)
  await zhang.isHeard()
  expect(zhang.messages.filter(({ type, step }) => type === 0 && step === 2)).toEqual([])
})

test('what was written offline is merged when the page comes back', async () => {
  const { url } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const wang = await Member.enter(url, ROOM, 'wang')
  zhang.text.insert(0, 'AB')
  await wang.reads('AB')

  wang.provider.disconnect()
  wang.text.insert(1, 'offline')
  wang.text.delete(0, 1)
  zhang.text.insert(2, 'C')
  await zhang.isSaved()
  wang.provider.connect()

  await zhang.reads('offlineBC')
  await wang.reads('offlineBC')
  await wang.isSaved()
  expect(wang.refusals).toEqual([])
})

test('what was written offline under an earlier id is taken after a restart of the server', async () => {
  const store = memoryNotesStore()
  const before = await startDocuments({ store })
  const zhang = await Member.enter(before.url, ROOM, 'zhang')
  zhang.text.insert(0, 'online ')
  await zhang.isSaved()
  const earlier = zhang.doc.clientID
  await before.stop()
  zhang.text.insert(7, 'offline')
  zhang.provider.destroy()

  const after = await startDocuments({ store })
  const back = await Member.enter(after.url, ROOM, 'zhang', zhang.doc)
  await back.isSaved()

  expect(back.doc.clientID).not.toBe(earlier)
  expect(await after.gateway.readNotes(COMMITTEE, LAMP)).toEqual({
    discussion: 'online offline',
    motion: '',
  })
})

test('what a page sends before it was asked is not missed: the answer holds it, too', async () => {
  const { url } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  zhang.provider.disconnect()
  zhang.text.insert(0, 'offline')
  const before = Y.encodeStateVector(zhang.doc)
  zhang.text.insert(7, '!')

  const back = await RawClient.enter(`${url}/${ROOM}?seat=zhang`, { answer: false })
  back.update(Y.encodeStateAsUpdate(zhang.doc, before))
  back.sync(1, Y.encodeStateAsUpdate(zhang.doc))
  await back.hears(({ type }) => type === 100)

  expect(back.refusals).toEqual([])
  expect([...back.receipts.at(-1)!.values()]).toEqual([8])
})

test('nobody brings writing under an id that was issued to somebody else', async () => {
  const { url } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  zhang.provider.disconnect()
  zhang.text.insert(0, 'in the name of zhang')

  const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`, { answer: false })
  mallory.sync(1, Y.encodeStateAsUpdate(zhang.doc))

  await mallory.hears(({ type }) => type === 102)
  expect(mallory.refusals).toEqual(['FOREIGN_CLIENT'])
})
