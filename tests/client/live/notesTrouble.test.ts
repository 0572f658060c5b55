import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { COMMITTEE, startDocuments } from '../../server/documents/startDocuments.ts'
import { NotesPage } from './NotesPage.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })
const SUBJECT = { kind: 'issue', id: 'lamp' } as const

test('what was erased stops standing on the page, and what is not saved can be copied', async () => {
  const { url, gateway } = await startDocuments()
  const [zhang, wang] = [new NotesPage(url, ROOM, 'zhang'), new NotesPage(url, ROOM, 'wang')]
  await zhang.is('saved')
  await wang.is('saved')
  zhang.write(0, '居民李某来电')
  await wang.reads('居民李某来电')
  await zhang.is('saved')
  zhang.goOffline()
  await zhang.is('offline')
  zhang.write(6, '，请回访')

  await gateway.eraseNotes(COMMITTEE, SUBJECT)

  await wang.is('gone')
  expect(wang.view).toMatchObject({ writable: false, unsaved: false })
  expect(wang.text).toBe('')
  expect(wang.session.isGone).toBe(true)
  const anew = await new NotesPage(url, ROOM, 'wang').is('saved')
  expect(anew.text).toBe('')
  // Under an id that nobody has any more.
  zhang.goOnline()
  await zhang.is('refused')
  expect(zhang.view.refused).toMatchObject({ discussion: '居民李某来电，请回访' })
  await zhang.reads('')
})

test('a connection that breaks again and again while somebody writes costs him nothing', async () => {
  const { url, gateway } = await startDocuments()
  // Each time it breaks when the page has its new id, and before anything has gone up.
  const zhang = await new NotesPage(url, ROOM, 'zhang').is('saved')
  zhang.write(0, '开')
  await zhang.is('saved')
  for (let i = 0; i < 12; i++) {
    zhang.goOffline()
    await zhang.is('offline')
    zhang.write(1, String(i % 10))
    zhang.isMute = true
    zhang.goOnline()
    await zhang.is('saving')
  }
  zhang.goOffline()
  await zhang.is('offline')
  zhang.isMute = false
  zhang.goOnline()
  await zhang.is('saved')
  expect(zhang.view.refused).toBeUndefined()
  expect(await gateway.readNotes(COMMITTEE, SUBJECT)).toMatchObject({
    discussion: '开109876543210',
  })
})
