import { expect, it } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { adminOf } from '../../attacks/support/adminOf.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { forge, text } from '../documents/admission/forge.ts'
import { RawClient } from '../documents/RawClient.ts'

const ERASE = `/api/admin/committees/${COMMITTEE}/notes/erase`
const nameOf = (id: string) => notesName(COMMITTEE, { kind: 'issue', id })

async function start() {
  const board = await startBoard()
  const { cookie } = await board.member('S1')
  const line = (id: string, origin = board.origin()) =>
    RawClient.enter(`${origin.replace('http', 'ws')}/yjs/${nameOf(id)}`, {
      headers: { cookie, origin },
    })
  const write = async (id: string, words: string) => {
    const own = await line(id)
    own.update(forge([{ client: own.clientId, clock: 0, structs: [text(words)] }]))
    await own.hears(({ type, payload }) => type === 100 && payload.length > 1)
    return own
  }
  return { board, line, write, admin: await adminOf(board) }
}

it('the administrator erases the notes of one issue: rows, snapshot and authors, and open pages are told that it is over', async () => {
  const { board, line, write, admin } = await start()
  const { prisma } = board
  for (const words of ['13800001234', '又来电']) (await write('I1', words)).socket.terminate()
  await expect.poll(() => prisma.notesSnapshot.count(), { timeout: 5_000 }).toBe(1)
  const open = await write('I1', '李某')
  const other = await write('I2', '别的事')
  const ids = [open.clientId, ...Array.from({ length: 2 }, (_, i) => open.clientId - 1 - i)]

  expect((await admin.post(ERASE, { kind: 'issue', id: 'I1' })).status).toBe(200)

  expect((await open.isClosed()).code).toBe(4404)
  const where = { documentId: nameOf('I1') }
  expect(await prisma.notesUpdate.count({ where })).toBe(0)
  expect(await prisma.notesSnapshot.count({ where })).toBe(0)
  // Only the highest id stays, bound to nobody: none is ever issued a second time.
  const clients = await prisma.notesClient.findMany({ where })
  expect(clients).toMatchObject([{ clientId: BigInt(Math.max(...ids)), authorSeatId: '' }])
  expect(other.closed).toBeUndefined()
  expect(await prisma.notesUpdate.count()).toBe(1)

  // The same issue has notes again, empty ones, and nobody brings back what he still has of the old ones.
  const fresh = await line('I1')
  expect(fresh.clientId).toBeGreaterThan(Math.max(...ids))
  expect(fresh.doc().getText('discussion').toString()).toBe('')
  fresh.update(forge([{ client: open.clientId, clock: 0, structs: [text('李某')] }]))
  await fresh.hears(({ type }) => type === 102)
  expect(fresh.refusals).toEqual(['FOREIGN_CLIENT'])
})

it('nobody else erases anything, and a wrong form erases nothing', async () => {
  const { board, write, admin } = await start()
  const open = await write('I1', '路灯')
  const seat = new Visitor(board.origin(), '203.0.113.9')
  seat.cookie = (await board.member('S2')).cookie
  const nobody = new Visitor(board.origin(), '203.0.113.10')
  const form = { kind: 'issue', id: 'I1' }
  for (const visitor of [seat, nobody]) expect((await visitor.post(ERASE, form)).status).toBe(404)
  const nowhere = ERASE.replace(COMMITTEE, 'nowhere')
  expect((await admin.post(nowhere, form)).status).toBe(404)
  for (const wrong of [
    {},
    { kind: 'board', id: 'I1' },
    { kind: 'issue', id: ['I1'] },
    { ...form, all: true },
  ])
    expect((await admin.post(ERASE, wrong)).status).toBe(400)
  expect((await admin.post(ERASE, form, { origin: 'https://evil.example' })).status).toBe(403)
  expect(open.closed).toBeUndefined()
  expect(await board.prisma.notesUpdate.count()).toBe(1)
})

it('what another server has open is erased all the same, and does not come back from there', async () => {
  const { board, line, admin } = await start()
  const there = `http://127.0.0.1:${(await board.another()).port}`
  const open = await line('I1', there)
  open.update(forge([{ client: open.clientId, clock: 0, structs: [text('李某')] }]))
  await open.hears(({ type, payload }) => type === 100 && payload.length > 1)

  expect((await admin.post(ERASE, { kind: 'issue', id: 'I1' })).status).toBe(200)

  const end = open.clientId
  open.update(forge([{ client: end, clock: 2, structs: [text('！', { left: [end, 1] })] }]))
  expect((await open.isClosed()).code).toBe(1013)
  // Nothing of it was put together by the server that had it open.
  await expect.poll(() => board.prisma.notesClient.count(), { timeout: 5_000 }).toBe(1)
  expect(await board.prisma.notesUpdate.count()).toBe(0)
  expect(await board.prisma.notesSnapshot.count()).toBe(0)
})
