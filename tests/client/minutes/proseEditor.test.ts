import { expect, it } from 'vitest'
import type { Prose } from '../../../client/features/minutes/Prose.ts'
import type { Sent } from '../../../client/features/minutes/proseEditor.ts'
import { createProseEditor } from '../../../client/features/minutes/proseEditor.ts'
import type { KeptProse } from '../../../client/features/minutes/proseShelf.ts'

const SAVED: Prose = { finding: '三盏路灯不亮。', addition: '' }

/** An editor whose server answers when told. */
const desk = (saved = SAVED, kept?: KeptProse) => {
  const shelf = { kept, get: () => shelf.kept, put: (k?: KeptProse) => void (shelf.kept = k) }
  const sent: Partial<Prose>[] = []
  const bases: Partial<Prose>[] = []
  const waiting: ((answer: Sent) => void)[] = []
  const send = (changed: Partial<Prose>, base: Partial<Prose>) => {
    sent.push(changed)
    bases.push(base)
    return new Promise<Sent>((resolve) => waiting.push(resolve))
  }
  const editor = createProseEditor({ saved, shelf, send })
  const answer = async (a: Sent = { ok: true }) => {
    waiting.shift()?.(a)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { editor, shelf, sent, bases, answer, now: () => editor.state.get() }
}

it('what is typed is unsaved until the server has it, and only what changed is sent', async () => {
  const { editor, sent, answer, now } = desk()
  expect(now().status).toBe('saved')
  editor.type('finding', '五盏路灯不亮。')
  expect(now().status).toBe('unsaved')
  const saving = editor.save()
  expect(now().status).toBe('saving')
  expect(sent).toEqual([{ finding: '五盏路灯不亮。' }])
  await answer()
  await saving
  expect(now()).toMatchObject({ status: 'saved', saved: { finding: '五盏路灯不亮。' } })
})

it('nothing is sent for what the server would make the same of', async () => {
  const { editor, sent, now } = desk()
  editor.type('finding', ' 三盏路灯\n不亮 ')
  await editor.save()
  expect(sent).toEqual([])
  expect(now().status).toBe('saved')
})

it('words that are typed while a save is under way are saved after it, when asked for', async () => {
  const { editor, sent, answer, now } = desk()
  editor.type('finding', '五盏')
  const saving = editor.save()
  editor.type('finding', '五盏路灯')
  void editor.save()
  await answer()
  await answer()
  await saving
  expect(sent).toEqual([{ finding: '五盏' }, { finding: '五盏路灯' }])
  expect(now().status).toBe('saved')
})

it('a refusal is shown until something else is typed, and the words stay', async () => {
  const { editor, answer, now, shelf } = desk()
  editor.type('addition', '赞成9票。')
  const saving = editor.save()
  await answer({ ok: false, text: '票数由系统填写' })
  await saving
  expect(now()).toMatchObject({ status: 'refused', refusal: '票数由系统填写' })
  editor.follow(SAVED)
  expect(now().status).toBe('refused')
  expect(shelf.kept?.text.addition).toBe('赞成9票。')
  editor.type('addition', '多数赞成。')
  expect(now()).toMatchObject({ status: 'unsaved' })
  expect(now().refusal).toBeUndefined()
})

it('unsaved words survive a reload, saved ones leave nothing behind', async () => {
  const first = desk()
  first.editor.type('finding', '五盏路灯不亮')
  const second = desk(SAVED, first.shelf.kept)
  expect(second.now()).toMatchObject({ status: 'unsaved', text: { finding: '五盏路灯不亮' } })
  const saving = second.editor.save()
  await second.answer()
  await saving
  expect(second.shelf.kept).toBeUndefined()
})

it('a press that arrived after the reload is not taken for another writer', () => {
  const kept = { text: { finding: '五盏路灯不亮', addition: '' }, base: SAVED }
  const { now, shelf } = desk({ finding: '五盏路灯不亮。', addition: '' }, kept)
  expect(now()).toMatchObject({
    status: 'saved',
    theirs: {},
    text: { finding: '五盏路灯不亮。', addition: '' },
  })
  expect(shelf.kept).toBeUndefined()
})

it('what nobody touches here follows the server', () => {
  const { editor, now } = desk()
  editor.type('addition', '另行踏勘。')
  editor.follow({ finding: '四盏路灯不亮。', addition: '' })
  expect(now()).toMatchObject({
    text: { finding: '四盏路灯不亮。', addition: '另行踏勘。' },
    theirs: {},
    status: 'unsaved',
  })
})

it('two writers of one field: neither is overwritten unseen', async () => {
  const { editor, sent, answer, now } = desk()
  editor.type('finding', '五盏路灯不亮。')
  editor.follow({ finding: '四盏路灯不亮。', addition: '' })
  expect(now()).toMatchObject({
    text: { finding: '五盏路灯不亮。' },
    theirs: { finding: '四盏路灯不亮。' },
  })
  await editor.save()
  expect(sent).toEqual([])
  editor.decide('finding', 'mine')
  const saving = editor.save()
  expect(sent).toEqual([{ finding: '五盏路灯不亮。' }])
  await answer()
  await saving
  expect(now().status).toBe('saved')

  editor.type('finding', '六盏路灯不亮。')
  editor.follow({ finding: '七盏路灯不亮。', addition: '' })
  editor.decide('finding', 'theirs')
  expect(now()).toMatchObject({ text: { finding: '七盏路灯不亮。' }, theirs: {}, status: 'saved' })
})

it('one’s own words that come back before the answer are not another writer’s', async () => {
  const { editor, answer, now } = desk()
  editor.type('finding', '五盏')
  const saving = editor.save()
  editor.type('finding', '五盏路灯')
  editor.follow({ finding: '五盏。', addition: '' })
  expect(now().theirs).toEqual({})
  await answer()
  await saving
  expect(now()).toMatchObject({ status: 'unsaved', text: { finding: '五盏路灯' } })
})

it('[M47] each save says what it began with, also after a reload and a decision', async () => {
  const first = desk()
  first.editor.type('finding', '五盏')
  first.editor.type('addition', '另行踏勘')
  void first.editor.save()
  expect(first.bases).toEqual([SAVED])
  const theirs = { finding: '四盏路灯不亮。', addition: '' }
  const second = desk(theirs, first.shelf.kept)
  void second.editor.save()
  expect([second.sent, second.bases]).toEqual([[{ addition: '另行踏勘' }], [{ addition: '' }]])
  await second.answer()
  second.editor.decide('finding', 'mine')
  void second.editor.save()
  expect(second.sent.at(-1)).toEqual({ finding: '五盏' })
  expect(second.bases.at(-1)).toEqual({ finding: '四盏路灯不亮。' })
})

it('[M47] a stale save: both texts stand there until one is chosen, and nothing typed is lost', async () => {
  const { editor, answer, now, shelf } = desk()
  editor.type('finding', '五盏路灯不亮。')
  editor.type('addition', '另行踏勘。')
  const saving = editor.save()
  await answer({ ok: false, text: '纪要已被他人修改' })
  await saving
  editor.follow({ finding: '四盏路灯不亮。', addition: '' })
  expect(now()).toMatchObject({
    status: 'refused',
    text: { finding: '五盏路灯不亮。', addition: '另行踏勘。' },
    theirs: { finding: '四盏路灯不亮。' },
  })
  expect(shelf.kept?.text).toEqual({ finding: '五盏路灯不亮。', addition: '另行踏勘。' })
  const reloaded = desk({ finding: '四盏路灯不亮。', addition: '' }, shelf.kept)
  expect(reloaded.now().theirs).toEqual({ finding: '四盏路灯不亮。' })
  void reloaded.editor.save()
  expect(reloaded.sent).toEqual([{ addition: '另行踏勘。' }])
  editor.decide('finding', 'theirs')
  expect(now()).toMatchObject({ status: 'unsaved', text: { addition: '另行踏勘。' } })
})

it('[M47] words that came after one’s own had arrived, but before the answer, are not taken for saved', async () => {
  const { editor, sent, answer, now } = desk()
  editor.type('finding', '五盏')
  const saving = editor.save()
  editor.follow({ finding: '六盏。', addition: '' })
  await answer()
  await saving
  expect(now()).toMatchObject({ theirs: { finding: '六盏。' }, saved: { finding: '六盏。' } })
  editor.decide('finding', 'mine')
  void editor.save()
  expect(sent).toEqual([{ finding: '五盏' }, { finding: '五盏' }])
})
