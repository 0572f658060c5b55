import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { NotesSession } from '../../../client/live/NotesSession.ts'
import { memoryTable } from '../../../client/live/table.ts'
import { notesName } from '../../../domain/board/documentName.ts'
import { createApp } from '../../../server/app.ts'
import { wallClock } from '../../../server/clock.ts'
import { createLog } from '../../../server/log.ts'
import { readBackup } from '../../../server/operations/readBackup.ts'
import { restoreBackup } from '../../../server/operations/restoreBackup.ts'
import { writeBackup } from '../../../server/operations/writeBackup.ts'
import { connect } from '../../../server/store/prisma.ts'
import { MEETING } from '../../support/builders.ts'
import { pageSocket } from '../../support/pageSocket.ts'
import { createDatabase } from '../../support/postgres.ts'
import { COMMITTEE, SECRETS, startBoard } from '../../support/startBoard.ts'
import { temporaryFolder } from '../foundation/folder.ts'

const subject = { kind: 'issue', id: 'I1' as never } as const
const NAME = notesName(COMMITTEE, subject)

function notesPage(seatId: string, cookie: string, origin: string) {
  const session = new NotesSession({
    ...{ url: 'ws://board/yjs', name: NAME, owner: seatId, table: memoryTable(), onUnsaved() {} },
    WebSocketPolyfill: pageSocket({ cookie, origin: () => origin }),
  })
  onTestFinished(() => session.close())
  const view = () => session.view.get()
  return {
    session,
    view,
    text: () => view().discussion.toString(),
    write: (words: string) => view().discussion.insert(view().discussion.length, words),
  }
}
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

test.each([
  ['by somebody who was here before', ['S1']],
  ['by somebody whose id the backup does not know', ['S4']],
  ['by several', ['S1', 'S2', 'S4']],
])(
  '[F10] what was written after a backup, %s, does not come back from open pages',
  async (_, later) => {
    const board = await startBoard()
    const members = await Promise.all(['S1', 'S2', 'S3', 'S4'].map((seat) => board.member(seat)))
    const opened = (n: number) => notesPage(`S${n + 1}`, members[n]!.cookie, board.origin())
    const pages = [0, 1, 2].map(opened)
    const all = (text: string) => soon(() => expect(pages.map((page) => page.text())).toEqual(pages.map(() => text))) // prettier-ignore
    const writable = () =>
      soon(() => expect(pages.every((page) => page.view().writable)).toBe(true))
    await writable()
    pages[0]!.write('一')
    await all('一')
    pages[1]!.write('二')
    await all('一二')

    const file = join(await temporaryFolder(), 'backup.gz')
    await writeBackup({ url: board.database.url, file })
    await members[1]!.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
    if (later.includes('S4')) {
      // Ids that were given away meanwhile; after the restoration the next ones begin to be counted.
      const passing = [3, 3].map(opened)
      await soon(() => expect(passing.every((page) => page.view().writable)).toBe(true))
      for (const page of passing) await page.session.close()
      pages.push(opened(3))
    }
    await writable()
    for (const [n, seatId] of later.entries()) {
      pages[Number(seatId.slice(1)) - 1]!.write('三')
      await all(`一二${'三'.repeat(n + 1)}`)
    }

    const { port } = board.app
    await board.app.close()
    const database = await createDatabase()
    const owner = new Client({ connectionString: database.url })
    await owner.connect()
    await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await restoreBackup(await readBackup(file), { ownerUrl: database.url, url: database.appUrl })
    await owner.end()
    const prisma = connect(database.appUrl)
    const app = await createApp({
      ...{ prisma, clock: wallClock, log: createLog('silent'), secrets: SECRETS, mode: 'test' },
      ...{ host: '127.0.0.1', port },
    })
    onTestFinished(async () => {
      await app.close()
      await prisma.$disconnect()
      await database.drop()
    })
    for (const { session } of pages) session.wake(true)

    await all('一二')
    expect((await app.gateway.readNotes(COMMITTEE, subject)).discussion).toBe('一二')
    // What was lost by it is there to be copied.
    await soon(() => expect(pages[0]!.view().refused?.discussion).toContain('三'))
    for (const page of pages) page.view().dismissRefused()

    await writable()
    pages[0]!.write('甲')
    pages[1]!.write('乙')
    await soon(() => {
      expect(new Set(pages.map((page) => page.text())).size).toBe(1)
      expect(pages[0]!.text()).toMatch(/^一二(甲乙|乙甲)$/)
      expect(pages.some((page) => page.view().unsaved)).toBe(false)
    })
    expect((await app.gateway.readNotes(COMMITTEE, subject)).discussion).toBe(pages[0]!.text())

    const again = await members[0]!.enter()
    expect(again.board.revision).toBe((await app.rooms.of(COMMITTEE))!.state.revision)
    expect(again.welcome.boardName).not.toBe('')
  },
)
