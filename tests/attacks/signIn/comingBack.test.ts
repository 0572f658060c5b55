import { expect, test } from 'vitest'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'
import { hold } from '../support/hold.ts'
import { HeldLine, knock } from '../support/knock.ts'

const SOCKET_IO = '/socket.io/?EIO=4&transport=websocket'

/** DESIGN.md §4: recovery of a connection's state is off, it gave a revoked chair his room back. */
test('[A13] nobody gets back by the number of an earlier connection what he has lost', async () => {
  const board = await startBoard()
  const admin = await adminOf(board)
  const [s1, s2] = [await board.member('S1'), await board.member('S2')]
  const origin = board.origin()

  // The first answer names no number under which the connection could be recovered.
  const line = await connected(origin, s2.cookie, '40')
  const engine = JSON.parse(line.text[0]!.slice(1)) as { sid: string }
  expect(Object.keys(JSON.parse(line.text[1]!.slice(2)) as object)).toEqual(['sid'])

  // A connection cannot be taken over by its number either, not even by somebody signed in.
  const stolen = { cookie: s1.cookie, origin }
  expect(await knock(origin, `${SOCKET_IO}&sid=${engine.sid}`, stolen)).toBe(400)

  const node = await board.another()
  const there = `http://127.0.0.1:${node.port}`
  const waiting = await board.member('S4')
  const silent = new HeldLine(there, SOCKET_IO, waiting.cookie)
  await silent.opened
  for (const seatId of ['S2', 'S4'])
    await admin.post(`/api/admin/committees/${COMMITTEE}/access`, { seatId, isOpen: false })
  await line.closed
  expect(await knock(origin, SOCKET_IO, { cookie: s2.cookie, origin })).toBe(401)

  // A line that was let in before, on a node that nobody told, and asks for its rooms only now.
  const again = () => knock(there, SOCKET_IO, { cookie: waiting.cookie, origin: there })
  await expect.poll(again, { timeout: 10_000 }).toBe(401)
  silent.socket.send('40')
  await silent.closed
  expect(silent.text.filter((frame) => !frame.startsWith('0'))).toEqual([])

  // Whoever claims to continue is a newcomer, with the rights that he has now.
  const claim = '40{"pid":"an earlier one","offset":"1"}'
  expect((await s1.press('giveChair', { meetingId: MEETING, seatId: 'S3' })).ok).toBe(true)
  const late = await connected(origin, s1.cookie, claim)
  const [, welcome] = JSON.parse(late.text[2]!.slice(2)) as [string, { seatId: string }]
  expect(welcome.seatId).toBe('S1')
  late.socket.terminate()
})

test('a document that is still being opened when its session ends is not opened', async () => {
  const board = await startBoard()
  const visitor = new Visitor(board.origin(), '203.0.113.1')
  visitor.cookie = (await board.member('S1')).cookie
  const origin = board.origin()
  await board.restart()
  // The room has to be loaded first; that takes as long as the database wants.
  const rooms = await hold(board, 'RoomLease')
  const notes = `/yjs/notes.${COMMITTEE}.issue.I1`
  const status = knock(origin, notes, { cookie: visitor.cookie, origin })
  await rooms.waiting()
  expect((await visitor.post('/api/sign-out', {})).status).toBe(200)
  await rooms.release()
  expect(await status).toBe(401)
})

/** A line on which Socket.IO has answered a connect packet and welcomed. */
const connected = async (origin: string, cookie: string, packet: string): Promise<HeldLine> => {
  const line = new HeldLine(origin, SOCKET_IO, cookie)
  await line.opened
  line.socket.send(packet)
  await line.hears('42["welcome"')
  return line
}
