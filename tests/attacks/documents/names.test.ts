import { expect, test } from 'vitest'
import { boardName, notesName } from '../../../domain/board/documentName.ts'
import { KINDS, put } from '../../../domain/state.ts'
import { wallClock } from '../../../server/clock.ts'
import { seed } from '../../../server/store/seed.ts'
import { hall } from '../../support/builders.ts'
import { COMMITTEE } from '../../support/startBoard.ts'
import { startNotes } from './startNotes.ts'

const OTHER = 'C2'
const issue = (committeeId: string, id: string) => notesName(committeeId, { kind: 'issue', id })

test('[Y25] names are opaque: look-alikes, paths and documents of other committees are the same as missing ones', async () => {
  const notes = await startNotes()
  const { app, prisma } = notes.board
  const { state } = hall()
  const records = KINDS.flatMap((k) => [...state[k].values()].map((r) => put(k, r as never)))
  await seed(prisma, OTHER, records, wallClock)
  const theirs = (await app.rooms.open(OTHER))!.board.name

  const missing = [
    issue(COMMITTEE, 'nothing'),
    issue(OTHER, 'I1'),
    issue(OTHER, 'nothing'),
    issue('nowhere', 'I1'),
    '__proto__',
    'constructor',
    'board',
    `board.${COMMITTEE}`,
    `board.${COMMITTEE}.a.b`,
    'notes..issue.I1',
    `notes.${COMMITTEE}.vote.I1`,
    `notes.${COMMITTEE}.issue.I1.`,
    `notes.${COMMITTEE}.issue.__proto__`,
    `notes.${COMMITTEE}.issue.%491`,
    `notes.${COMMITTEE}.issue.I%31`,
    `notes.${COMMITTEE}.issue.I1%2ex`,
    `notes.${COMMITTEE}.issue.%`,
    `notes.${COMMITTEE}.issue.%E0%A4%A`,
    `notes.${COMMITTEE}.issue.${'x'.repeat(4096)}`,
    `notes.${COMMITTEE}.issue.a/b`,
    `notes.${COMMITTEE}.issue.%2e%2e%2fI1`,
    `notes.${COMMITTEE}.issue.I1%00`,
    `notes.${COMMITTEE}.issue.%EF%BC%A91`, // Ｉ1, full width
    `notes.${COMMITTEE}.issue.%D0%861`, // І1, Cyrillic
    `notes.${COMMITTEE}.issue.I1%E2%80%8B`, // I1 and a space without width
    `notes.${COMMITTEE}.issue.i1`,
    `notes.${COMMITTEE}%00.issue.I1`,
    `NOTES.${COMMITTEE}.issue.I1`,
    `notes.c1.issue.I1`,
    '',
  ]
  const boards = [theirs, boardName(OTHER, 'guess'), boardName('nowhere', 'guess')]

  for (const [names, code] of [
    [missing, 4404],
    [boards, 4403],
  ] as const)
    for (const name of names) {
      const line = await notes.dial('S1', name)
      expect(await line.isClosed(), name).toEqual({ code, reason: '' })
      expect(line.messages, name).toEqual([])
    }
  // A path that leaves the documents never gets that far.
  for (const path of ['../health', '%2e%2e/health', '..%2fhealth']) {
    const line = await notes.dial('S1', path)
    expect([4404, 1006], path).toContain((await line.isClosed()).code)
  }
  expect(app.gateway.metrics()).toMatchObject({ notes: 0 })
  expect(await notes.stored()).toEqual({ updates: [], snapshots: [] })
  expect(await prisma.notesClient.count()).toBe(0)
  expect((await notes.line('S1')).closed).toBeUndefined()
})
