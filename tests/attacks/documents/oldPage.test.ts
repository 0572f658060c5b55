import { expect, test, vi } from 'vitest'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import type { NotesRow } from '../../../client/live/NotesShelf.ts'
import { memoryTable } from '../../../client/live/table.ts'
import { notesName } from '../../../domain/board/documentName.ts'
import { NotesPage } from '../../client/live/NotesPage.ts'
import { COMMITTEE, startDocuments } from '../../server/documents/startDocuments.ts'
import { notesInPostgres } from '../../support/notesInPostgres.ts'
import { startNotes, ROOM } from './startNotes.ts'

test('[Y29] a page of another version writes nothing, is told why, and keeps what it has for the next one', async () => {
  const notes = await startNotes()
  for (const version of [
    PROTOCOL - 1,
    PROTOCOL + 1,
    '',
    'x',
    '__proto__',
    `${PROTOCOL}.0`,
    ` ${PROTOCOL}`,
  ]) {
    const old = await notes.dial('S3', `${ROOM}?v=${encodeURIComponent(version)}`)
    old.socket.on('open', () => old.update(Uint8Array.of(0, 0)))
    expect(await old.isClosed(), String(version)).toEqual({ code: 4426, reason: 'UPGRADE' })
    expect(old.messages).toEqual([])
  }
  expect(await notes.stored()).toEqual({ updates: [], snapshots: [] })
  const current = await notes.dial('S3', `${ROOM}?v=${PROTOCOL}`)
  await current.hears(({ type }) => type === 101)

  // The page itself: written offline, and the server is a newer one when it comes back.
  const { store, prisma } = await notesInPostgres()
  const { url } = await startDocuments({ store })
  const name = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })
  const device = memoryTable<NotesRow>()
  const page = await new NotesPage(url, name, 'zhang', device).is('saved')
  page.goOffline()
  await page.is('offline')
  page.write(0, '离线写的')
  page.version = String(PROTOCOL - 1)
  page.goOnline()
  await vi.waitFor(() => expect(page.upgrades).toBe(1), { timeout: 5_000 })
  expect(page.view).toMatchObject({ unsaved: true, writable: false })
  expect(page.view.refused).toBeUndefined()
  expect(page.text).toBe('离线写的')
  expect(await prisma.notesUpdate.count()).toBe(0)
  await page.session.close()
  expect(await device.all()).toHaveLength(1)

  const next = await new NotesPage(url, name, 'zhang', device).is('saved')
  await next.reads('离线写的')
  await expect.poll(() => device.all()).toEqual([])
})
