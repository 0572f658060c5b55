import { expect, test } from 'vitest'
import { MEETING } from '../../support/builders.ts'
import type { Member } from '../../support/Member.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'
import { hold } from '../support/hold.ts'
import { DOORS, HeldLine, knock } from '../support/knock.ts'

const SECOND = 1_000
const SOCKET_IO = '/socket.io/?EIO=4&transport=websocket'
const CHECK_IN = { meetingId: MEETING, via: 'ONSITE' } as const

/** Everything that a page, or whoever holds its cookie, can have open. */
class Lines {
  readonly member: Member
  readonly board: HeldLine
  readonly notes: HeldLine
  /** Let in by the upgrade, and silent since. */
  readonly silent: HeldLine

  static async of(member: Member): Promise<Lines> {
    const lines = new Lines(member)
    await Promise.all([lines.board, lines.notes, lines.silent].map((line) => line.opened))
    return lines
  }

  constructor(member: Member) {
    const [, board = '', notes = ''] = DOORS(member.welcome.boardName, COMMITTEE)
    const { origin, cookie } = member
    this.member = member
    this.board = new HeldLine(origin, board, cookie)
    this.notes = new HeldLine(origin, notes, cookie)
    this.silent = new HeldLine(origin, SOCKET_IO, cookie)
  }

  /** Resolves when the last one is closed, with the codes of the documents. */
  async closed(): Promise<{ documents: readonly number[]; page: string }> {
    const page = new Promise<string>((resolve) => this.member.socket.once('disconnect', resolve))
    const [board, notes] = await Promise.all([this.board.closed, this.notes.closed])
    await this.silent.closed
    return { documents: [board, notes], page: await page }
  }
}

const SIGNED_OUT = { documents: [4401, 4401], page: 'io server disconnect' }

test('[A10] signing out in one tab closes all connections of the other within a second', async () => {
  const board = await startBoard()
  const [s1, elsewhere, s2] = [
    await board.member('S1'),
    await board.member('S1'),
    await board.member('S2'),
  ]
  const lines = await Lines.of(s1)
  const closed = lines.closed()
  const tab = new Visitor(board.origin(), '203.0.113.1')
  tab.cookie = s1.cookie
  const began = performance.now()
  await tab.post('/api/sign-out', {})
  expect(await closed).toEqual(SIGNED_OUT)
  expect(performance.now() - began).toBeLessThan(SECOND)
  // Another device of the same member, and the others, go on.
  expect((await elsewhere.press('checkIn', CHECK_IN)).ok).toBe(true)
  expect((await s2.press('checkIn', CHECK_IN)).ok).toBe(true)
  await expect(s1.enter()).rejects.toThrow()
})

test('[A11] a seat that is shut out in the meeting is out on every node within a second', async () => {
  const board = await startBoard()
  const node = await board.another()
  const admin = await adminOf(board)
  const seat = { committeeId: COMMITTEE, seatId: 'S1' }
  const typed = { username: '人一', password: '够长的一个好密码' }
  await board.app.auth.setPassword({ holder: seat, name: '人S1' }, typed)
  const { token } = await board.app.auth.issueLink({
    holder: seat,
    name: '人S1',
    createdBy: 'test',
  })
  const here = await Lines.of(await board.member('S1'))
  const there = await Lines.of(await board.member('S1', node))
  const bystander = await board.member('S2', node)

  const closed = Promise.all([here.closed(), there.closed()])
  const began = performance.now()
  await access(admin, 'S1', false)
  expect(await closed).toEqual([SIGNED_OUT, SIGNED_OUT])
  expect(performance.now() - began).toBeLessThan(SECOND)
  expect(bystander.closed).toBeUndefined()

  const visitor = new Visitor(board.origin(), '203.0.113.1')
  const byLink = () => visitor.post('/api/sign-in/link', { token })
  const byPassword = () => visitor.post('/api/sign-in/password', typed)
  for (const { origin, cookie, welcome } of [here.member, there.member])
    for (const path of DOORS(welcome.boardName, COMMITTEE))
      expect(await knock(origin, path, { cookie, origin })).toBe(401)
  expect((await byLink()).body.code).toBe('LINK_INVALID')
  expect((await byPassword()).body.code).toBe('PASSWORD_WRONG')
  await access(admin, 'S1', true)
  expect([(await byLink()).status, (await byPassword()).status]).toEqual([200, 200])
})

const access = async (admin: Visitor, seatId: string, isOpen: boolean) => {
  const answer = await admin.post(`/api/admin/committees/${COMMITTEE}/access`, { seatId, isOpen })
  expect(answer.status).toBe(200)
}

test('a press that waits in the room when its seat is shut out has no effect', async () => {
  const board = await startBoard()
  const admin = await adminOf(board)
  const [s1, s2] = [await board.member('S1'), await board.member('S2')]
  const commits = await hold(board, 'LedgerEntry')
  const first = s1.press('checkIn', CHECK_IN)
  await commits.waiting()
  void s2.press('checkIn', CHECK_IN).catch(() => {})
  // Frames are read in order: once this one is answered, the press before it waits in the room.
  expect(await s2.frame({})).toMatchObject({ code: 'INVALID' })
  await access(admin, 'S2', false)
  await commits.release()
  expect((await first).ok).toBe(true)
  expect((await s1.press('checkOut', { meetingId: MEETING })).ok).toBe(true)
  const ledger = await board.prisma.ledgerEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(ledger.map(({ command, actor }) => `${command} ${actor}`)).toEqual([
    'load system',
    'checkIn seat:S1',
    'checkOut seat:S1',
  ])
})
