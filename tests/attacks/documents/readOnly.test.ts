import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forge, text } from '../../server/documents/admission/forge.ts'
import { GUEST, ROOM, startNotes } from './startNotes.ts'

const READ_ONLY = { code: 1008, reason: 'READ_ONLY' }

test('[Y01] whoever may only read writes nothing on a board or in notes, and the third try ends the connection', async () => {
  const notes = await startNotes()
  const author = await notes.line('S3')
  author.update(forge([{ client: author.clientId, clock: 0, structs: [text('路灯坏了')] }]))
  await author.hears(({ type, payload }) => type === 100 && payload.length > 1)
  const board = (await notes.member('S1')).welcome.boardName
  const before = await notes.stored()

  for (const [name, reader] of [
    [board, 'S1'],
    [ROOM, GUEST],
  ] as const) {
    const shown = await notes.line(reader, name, false)
    const whole = shown.messages.find(({ type, step }) => type === 0 && step === 1)!.payload
    const edit = new Y.Doc()
    Y.applyUpdate(edit, whole)
    edit.getMap('issue').set('I1', { title: 'forged' })
    edit.getText('discussion').insert(0, 'forged')
    const wipe = new Y.Doc()
    Y.applyUpdate(wipe, whole)
    for (const key of wipe.getMap('issue').keys()) wipe.getMap('issue').delete(key)
    wipe.getText('discussion').delete(0, wipe.getText('discussion').length)
    const clients = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(whole)).keys()]
    const writes = [
      [2, Y.encodeStateAsUpdate(edit)],
      [1, Y.encodeStateAsUpdate(edit)],
      [2, Y.encodeStateAsUpdate(wipe)],
      [1, Y.encodeStateAsUpdate(wipe)],
      // What the writer will write next, so that it does not count any more.
      ...clients.map((client) => [2, forge([], [{ client, ranges: [[0, 1e6]] }])] as const),
      [2, forge([{ client: clients[0]!, clock: 1e6, structs: [text('x', { root: 'issue' })] }])],
      [2, forge([{ client: 2 ** 40, clock: 0, structs: [text('x', { root: 'issue' })] }])],
      [2, Uint8Array.of(0, 0)],
      [1, Uint8Array.of(0, 0)],
      [2, Uint8Array.of()],
      [1, Uint8Array.of(0xff, 0xff, 0xff)],
    ] as const
    for (let i = 0; i < writes.length; i += 3) {
      const mallory = await notes.line(reader, name, false)
      // Always three: the last ones come once more.
      const three = writes.slice(Math.min(i, writes.length - 3)).slice(0, 3)
      for (const [step, bytes] of three) mallory.sync(step, bytes)
      expect(await mallory.isClosed()).toEqual(READ_ONLY)
      expect(mallory.refusals).toEqual(['READ_ONLY', 'READ_ONLY', 'READ_ONLY'])
    }

    const heard = shown.messages.filter(({ type, step }) => type === 0 && step === 2)
    await shown.isHeard()
    expect(heard).toEqual([])
    const again = (await notes.line(reader, name, false)).doc()
    expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(shown.doc()))
    expect(again.getText('discussion').toString()).toBe(name === ROOM ? '路灯坏了' : '')
  }
  expect(await notes.stored()).toEqual(before)
})
