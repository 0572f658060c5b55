import { expect, test } from 'vitest'
import { boardName, notesName } from '../../../domain/board/documentName.ts'
import { Member } from './Member.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

test('names that hold every kind of sign come through', async () => {
  const { url } = await startDocuments()
  const id = "a.b/c?d#e%f 中文'()~"
  const room = notesName(COMMITTEE, { kind: 'issue', id })
  const zhang = await Member.enter(url, room, 'zhang')
  zhang.text.insert(0, 'x')
  await zhang.isSaved()
  expect(boardName('a.b', 'c')).toBe('board.a%2Eb.c')
})
