import { expect, test } from 'vitest'
import { evidence } from '../../server/store/evidence.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { COMMITTEE, SECRETS, startBoard } from '../support/startBoard.ts'
import { beginVote, openPages } from './openHall.ts'

const HOUR = 3_600_000

test('[F7] the server’s clock jumps an hour on and two hours back: order, closing and sessions stay as they are', async () => {
  let shift = 0
  const clock = { now: () => Date.now() + shift }
  const board = await startBoard({ clock, app: { sessionClock: clock } })
  const pages = await openPages(board, ['S1', 'S2', 'S3', 'S4', 'S5'])
  const [chair, ...voters] = pages
  const motionId = await beginVote(pages)
  const votes = async (choice: 'APPROVE' | 'AGAINST') => {
    const cast = voters.map((page) => page.press('castBallot', { motionId, choice }))
    for (const outcome of await Promise.all(cast)) expect(outcome).toMatchObject({ ok: true })
  }
  await votes('AGAINST')
  shift = HOUR
  await votes('AGAINST')
  shift = -HOUR
  // Said last, though the clock says that it was said first.
  await votes('APPROVE')
  const room = (await board.app.rooms.of(COMMITTEE))!
  expect([...room.state.ballot.values()].map(({ choice }) => choice)).toEqual(voters.map(() => 'APPROVE')) // prettier-ignore
  expect(await chair!.press('closeVote', { motionId })).toMatchObject({ ok: true })
  expect(await voters[0]!.press('castBallot', { motionId, choice: 'AGAINST' })).toMatchObject({
    ...{ ok: false, code: 'VOTE_NOT_OPEN', late: true },
  })
  expect(room.state.motion.get(motionId)).toMatchObject({ phase: 'DECIDED', tally: { approve: 4 } })

  const rows = await board.prisma.ledgerEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, n) => n + 1))
  expect(rows.some(({ at }, n) => n > 0 && at < rows[n - 1]!.at)).toBe(true)
  const report = await checkCommittee(evidence(board.prisma), COMMITTEE, SECRETS.seal)
  expect(report.finding).toBeUndefined()
  // Nobody was signed out, nobody was cut, and a new server on the same clock says the same.
  expect(pages.map((page) => page.welcomes)).toEqual([1, 1, 1, 1, 1])
  const again = await board.another()
  const state = (await again.rooms.of(COMMITTEE))!.state
  expect(state.motion.get(motionId)).toEqual(room.state.motion.get(motionId))
}, 40_000)
