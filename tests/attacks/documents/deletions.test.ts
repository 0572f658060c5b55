import { expect, test } from 'vitest'
import { forge, text } from '../../server/documents/admission/forge.ts'
import { GUEST, startNotes } from './startNotes.ts'

const HISTORY = '/api/notes/issue/I1/history'
const RESTORE = '/api/notes/issue/I1/restore'
const PATIENTLY = { timeout: 10_000, interval: 20 }
type Entry = {
  readonly sequence: string
  readonly authorId: string
  readonly added: number
  readonly removed: number
}

test('[Y26] joint text may be deleted by whoever may write it; each deletion has an author, and staff bring it back for thirty days', async () => {
  const notes = await startNotes()
  const reads = async (words: string) => {
    const line = await notes.line('S5')
    await expect.poll(() => line.doc().getText('discussion').toString(), PATIENTLY).toBe(words)
    line.socket.terminate()
  }
  const author = await notes.line('S3')
  author.update(forge([{ client: author.clientId, clock: 0, structs: [text('路灯坏了，请修')] }]))
  await author.hears(({ type, payload }) => type === 100 && payload.length > 1)
  const all = forge([], [{ client: author.clientId, ranges: [[0, 7]] }])

  // A guest may only read, and so deletes nothing.
  const guest = await notes.line(GUEST, undefined, false)
  guest.update(all)
  await guest.hears(({ type }) => type === 102)
  expect(guest.refusals).toEqual(['READ_ONLY'])
  await reads('路灯坏了，请修')

  const mallory = await notes.line('S4')
  mallory.update(all)
  await mallory.hears(({ type, payload }) => type === 100 && payload.length > 1)
  await reads('')
  // And the last one leaves: what is stored is put together.
  for (const line of [author, guest, mallory]) line.socket.terminate()
  await expect.poll(async () => (await notes.stored()).snapshots, PATIENTLY).toHaveLength(1)

  // Whoever is not staff cannot tell it from notes that do not exist.
  for (const seatId of ['S4', GUEST, 'L2', 'REC']) {
    const missing = await notes.get(seatId, '/api/notes/issue/nothing/history')
    expect(missing.status).toBe(404)
    expect(await notes.get(seatId, HISTORY)).toEqual(missing)
    expect(await notes.post(seatId, RESTORE, { sequence: '1' })).toEqual(missing)
  }
  const { body } = await notes.get('S2', HISTORY)
  const { entries } = body as { entries: readonly Entry[] }
  expect(entries).toMatchObject([
    { authorId: 'S3', added: 7, removed: 0 },
    { authorId: 'S4', added: 0, removed: 7 },
  ])
  const { sequence } = entries[0]!
  const then = { discussion: '路灯坏了，请修', motion: '' }
  expect(await notes.get('S2', `${HISTORY}/${sequence}`)).toEqual({ status: 200, body: then })
  for (const wrong of ['0', '99999', 'x', '1; DROP TABLE', "1'"]) {
    const path = `${HISTORY}/${encodeURIComponent(wrong)}`
    expect((await notes.get('S2', path)).status, wrong).toBe(404)
    const { status } = await notes.post('S2', RESTORE, { sequence: wrong })
    expect([400, 404], wrong).toContain(status)
  }
  // Nobody else's issue, whatever the body says.
  expect((await notes.post('S2', '/api/notes/issue/nothing/restore', { sequence })).status).toBe(
    404,
  )

  const reader = await notes.line('S5')
  expect(await notes.post('S2', RESTORE, { sequence })).toEqual({ status: 200, body: {} })
  await expect
    .poll(() => reader.doc().getText('discussion').toString(), PATIENTLY)
    .toBe('路灯坏了，请修')
  await reads('路灯坏了，请修')
  const after = (await notes.get('S1', HISTORY)).body as { entries: readonly Entry[] }
  expect(after.entries).toHaveLength(3)
  expect(after.entries[2]).toMatchObject({ authorId: 'S2', added: 7, removed: 0 })
})
