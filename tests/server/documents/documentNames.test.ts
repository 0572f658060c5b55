import { expect, test } from 'vitest'
import { boardName, notesName } from '../../../domain/board/documentName.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

test.each([
  '__proto__',
  'constructor',
  'board',
  `board.${COMMITTEE}`,
  `board.${COMMITTEE}.a.b`,
  'notes..issue.x',
  `notes.${COMMITTEE}.vote.x`,
  `notes.${COMMITTEE}.issue.lamp.`,
  `notes.${COMMITTEE}.issue.%6Camp`,
  `notes.${COMMITTEE}.issue.lamp%2ex`,
  `notes.${COMMITTEE}.issue.%`,
  `notes.${COMMITTEE}.issue.%E0%A4%A`,
  `notes.${COMMITTEE}.issue.${'x'.repeat(4096)}`,
  `notes.${COMMITTEE}.issue.a/b`,
  `notes.${COMMITTEE}%00.issue.lamp`,
  `NOTES.${COMMITTEE}.issue.lamp`,
  '',
])('the name %s opens nothing', async (name) => {
  const { url, gateway } = await startDocuments()
  const client = new RawClient(`${url}/${name}?seat=zhang`)
  expect([4404, 4403]).toContain((await client.isClosed()).code)
  expect(gateway.metrics()).toMatchObject({ notes: 0, connections: 0 })
})

test('names that hold every kind of sign come through', async () => {
  const { url } = await startDocuments()
  const id = "a.b/c?d#e%f 中文'()~"
  const room = notesName(COMMITTEE, { kind: 'issue', id })
  const zhang = await Member.enter(url, room, 'zhang')
  zhang.text.insert(0, 'x')
  await zhang.isSaved()
  expect(boardName('a.b', 'c')).toBe('board.a%2Eb.c')
})
