import { expect, it } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { forge, text } from '../documents/admission/forge.ts'
import { RawClient } from '../documents/RawClient.ts'

const LAMP = { kind: 'issue', id: 'I1' } as const
const ROOM = notesName(COMMITTEE, LAMP)

/** Two servers on one database, and a line of one member to the notes on each. */
async function twoNodes() {
  const board = await startBoard()
  const second = await board.another()
  const member = await board.member('S1')
  const { cookie } = member
  const line = (port: number) => {
    const origin = `http://127.0.0.1:${port}`
    return RawClient.enter(`ws://127.0.0.1:${port}/yjs/${ROOM}`, { headers: { cookie, origin } })
  }
  return { board, second, member, here: () => line(board.app.port), there: () => line(second.port) }
}

/** Writes a word behind what the line has written before, and answers once it is stored or not. */
const write = async (line: RawClient, clock: number, words: string): Promise<void> => {
  const { clientId } = line
  const where = clock === 0 ? {} : { left: [clientId, clock - 1] as const }
  const before = line.receipts.length
  line.update(forge([{ client: clientId, clock, structs: [text(words, where)] }]))
  await expect
    .poll(() => line.receipts.length > before || line.closed !== undefined, { timeout: 5_000 })
    .toBe(true)
}

it('notes are stored by the server that has the committee, and the other one’s pages come back to the whole text', async () => {
  const { board, here, there } = await twoNodes()
  const one = await here()
  await write(one, 0, '甲')
  const two = await there()
  await write(two, 0, '乙')
  expect(two.refusals).toEqual([])

  await write(one, 1, '丙')
  expect((await one.isClosed()).code).toBe(1013)
  expect(one.refusals).toEqual(['STORAGE'])
  expect(await board.prisma.notesUpdate.count()).toBe(2)
  // The last writer leaves a server that has lost the committee: no snapshot without the other's words.
  expect(await board.prisma.notesSnapshot.count()).toBe(0)

  const back = await here()
  expect([...back.doc().getText('discussion').toString()].toSorted()).toEqual(['乙', '甲'])
  await write(back, 0, '丙')
  expect(back.refusals).toEqual([])
  const { discussion } = await board.app.gateway.readNotes(COMMITTEE, LAMP)
  expect([...discussion].toSorted()).toEqual(['丙', '乙', '甲'])
  await write(two, 1, '丁')
  expect((await two.isClosed()).code).toBe(1013)
  expect(await board.prisma.notesUpdate.count()).toBe(3)
})

it('a server that takes the committee back does not go on with the text that it had', async () => {
  const { board, member, here, there } = await twoNodes()
  const one = await here()
  await write(one, 0, '甲')
  const two = await there()
  await write(two, 0, '乙')
  const press = () => member.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  // The first press finds out; after that the committee is here again, and these notes are still open.
  await press().catch(() => undefined)
  await expect.poll(() => member.closed).toBeDefined()
  await member.enter()
  expect(await press()).toMatchObject({ ok: true })
  expect(one.closed).toBeUndefined()

  await write(one, 1, '丙')
  expect((await one.isClosed()).code).toBe(1013)
  const { discussion } = await board.app.gateway.readNotes(COMMITTEE, LAMP)
  expect([...discussion].toSorted()).toEqual(['乙', '甲'])
  expect(await board.prisma.notesSnapshot.count()).toBe(0)
})

it('a press and a note find out together that the committee is elsewhere', async () => {
  const { board, second, here, there } = await twoNodes()
  const one = await here()
  await write(one, 0, '甲')
  await there()
  const before = await second.rooms.of(COMMITTEE)

  await write(one, 1, '乙')
  await one.isClosed()

  // The room went with it, and is read anew at the next question.
  const room = await board.app.rooms.of(COMMITTEE)
  expect(room!.epoch).toBeGreaterThan(before!.epoch)
})
