import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { Member } from './Member.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const LAMP = { kind: 'issue', id: 'lamp' } as const
const ROOM = notesName(COMMITTEE, LAMP)

/** Notes in which wang has overwritten what zhang wrote; answers with the sequence before that. */
async function overwritten() {
  const store = memoryNotesStore()
  const documents = await startDocuments({ store })
  const zhang = await Member.enter(documents.url, ROOM, 'zhang')
  zhang.text.insert(0, '路灯坏了，请物业看')
  await zhang.isSaved()
  const wang = await Member.enter(documents.url, ROOM, 'wang')
  wang.text.delete(0, 4)
  wang.text.insert(0, '没事')
  await wang.isSaved()
  await expect.poll(() => store.rows(ROOM).length).toBeGreaterThan(2)
  const past = documents.gateway.past(COMMITTEE, LAMP)
  return { store, documents, zhang, wang, past, before: (await past.entries())[0]!.sequence }
}

test('an earlier text comes back as edits of whoever brings it, on every page, and the rest stays with its author', async () => {
  const { store, zhang, wang, past, before, documents } = await overwritten()
  expect(await past.restore(before, 'secretary')).toBe('RESTORED')
  await zhang.reads('路灯坏了，请物业看')
  await wang.reads('路灯坏了，请物业看')
  const last = store.rows(ROOM).at(-1)!
  expect(last.authorSeatId).toBe('secretary')
  expect(new TextDecoder().decode(last.bytes)).toContain('路灯坏了')
  // Only what was different: the rest of the sentence is still zhang's.
  expect(new TextDecoder().decode(last.bytes)).not.toContain('请物业看')
  expect((await past.entries()).map(({ authorId }) => authorId)).toEqual([
    'zhang',
    'wang',
    'secretary',
  ])
  expect(await documents.gateway.readNotes(COMMITTEE, LAMP)).toMatchObject({
    discussion: '路灯坏了，请物业看',
  })
})

test('it comes back where nobody has the notes open, too, and the room is forgotten again', async () => {
  const { documents, zhang, wang, past, before } = await overwritten()
  for (const { provider } of [zhang, wang]) provider.destroy()
  await expect.poll(() => documents.gateway.metrics().notes).toBe(0)

  expect(await past.restore(before, 'secretary')).toBe('RESTORED')

  await expect.poll(() => documents.gateway.metrics().notes).toBe(0)
  const li = await Member.enter(documents.url, ROOM, 'li')
  await li.reads('路灯坏了，请物业看')
})

test('what cannot be stored or does not fit is not restored, and nobody sees it', async () => {
  const { store, documents, zhang, past, before } = await overwritten()
  expect(await past.restore('4711', 'secretary')).toBe('NOT_FOUND')
  let fails = 1
  store.beforeAppend = () => {
    if (fails-- > 0) throw new Error('disk full')
  }
  expect(await past.restore(before, 'secretary')).toBe('STORAGE')
  await zhang.reads('没事，请物业看')
  expect(await past.restore(before, 'secretary')).toBe('RESTORED')

  await documents.stop()
  store.beforeAppend = () => {}
  const small = await startDocuments({ store, limits: { documentBytes: 10 } })
  const smaller = small.gateway.past(COMMITTEE, LAMP)
  const [, second] = await smaller.entries()
  expect(await smaller.restore(second!.sequence, 'secretary')).toBe('TOO_LARGE')
})

test('a text that stands there already is restored without an edit', async () => {
  const { store, past } = await overwritten()
  const rows = store.rows(ROOM).length
  expect(await past.restore((await past.entries()).at(-1)!.sequence, 'secretary')).toBe('RESTORED')
  expect(store.rows(ROOM)).toHaveLength(rows)
})
