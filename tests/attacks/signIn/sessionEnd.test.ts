import { expect, test } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { MEETING } from '../../support/builders.ts'
import { Member } from '../../support/Member.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { knock } from '../support/knock.ts'

const MINUTE = 60_000
const PATIENT = { timeout: 10_000 }

/**
 * A session ends with the link that opened it, a guest's after a day, any after 400 days. What the
 * page does with the warning, and that it keeps what was not sent: tests/e2e/signingIn.test.ts.
 */
test('[A14] a session that ends by its age in a meeting is announced ten minutes before, then over', async () => {
  let ahead = 0
  const now = () => Date.now() + ahead
  const board = await startBoard({ app: { sessionClock: { now } } })
  const origin = board.origin()
  const expiresAt = now() + 120 * MINUTE
  const order = {
    holder: { committeeId: COMMITTEE, seatId: 'S1' },
    name: '人S1',
    createdBy: 'test',
  }
  const { token } = await board.app.auth.issueLink({ ...order, expiresAt })
  const cookie = await signIn(origin, token)
  /** Another page of the same session. */
  const enter = async () => {
    const member = new Member(origin, cookie)
    board.members.push(member)
    const told = warningsOf(member)
    return { member: await member.enter(), told }
  }
  const s1 = await enter()
  const s2 = await board.member('S2')
  const other = warningsOf(s2)

  ahead = 109 * MINUTE
  expect((await s1.member.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })).ok).toBe(true)
  expect(s1.told).toEqual([])
  ahead = 110 * MINUTE
  await expect.poll(() => s1.told, PATIENT).toEqual([expiresAt])
  // Whoever comes later is told when he comes.
  expect((await enter()).told).toEqual([expiresAt])
  expect((await s1.member.press('checkOut', { meetingId: MEETING })).ok).toBe(true)

  ahead = 120 * MINUTE
  const began = performance.now()
  await expect
    .poll(() => s1.member.closed, { ...PATIENT, interval: 10 })
    .toBe('io server disconnect')
  expect(performance.now() - began).toBeLessThan(1_000)
  const { boardName } = s1.member.welcome
  expect(await knock(origin, `/yjs/${boardName}`, { cookie, origin })).toBe(401)
  expect(s1.told).toEqual([expiresAt])

  // A session in use does not end for not having been used: nobody is warned of that.
  for (const days of [20, 40, 60]) {
    ahead = days * DAY
    await expect.poll(() => expiryOf(board.prisma, 'S2'), PATIENT).toBeGreaterThan(now() + 29 * DAY)
  }
  expect(other).toEqual([])
  expect((await s2.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })).ok).toBe(true)
})

const warningsOf = ({ socket }: Member): readonly number[] => {
  const told: number[] = []
  socket.on('ending', ({ at }) => told.push(at))
  return told
}

const expiryOf = async (
  prisma: Awaited<ReturnType<typeof startBoard>>['prisma'],
  subjectId: string,
): Promise<number> => {
  const { expiresAt } = await prisma.session.findFirstOrThrow({ where: { user: { subjectId } } })
  return expiresAt.getTime()
}
