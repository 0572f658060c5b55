import { expect, test } from 'vitest'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

const CHECK_IN = { meetingId: 'M1', via: 'ONSITE' } as const
const soon = { timeout: 10_000, interval: 20 }

test('a committee in which nobody is any more is let go, and is there again for whoever comes', async () => {
  const board = await startBoard({ app: { idle: { after: 100, every: 20 } } })
  const { rooms } = board.app
  const s1 = await board.member('S1')
  const before = await rooms.of(COMMITTEE)
  // Longer than a room without anybody lasts.
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(rooms.size).toBe(1)
  expect(await rooms.of(COMMITTEE)).toBe(before)

  s1.leave()
  await expect.poll(() => rooms.size, soon).toBe(0)
  expect(rooms.stateOf(COMMITTEE)).toBeUndefined()

  const again = await board.member('S2')
  expect(again.welcome.boardName).not.toBe(s1.welcome.boardName)
  expect(await again.press('checkIn', CHECK_IN)).toMatchObject({ ok: true })
})

test('whoever still holds a room that was let go writes nothing, and does no harm to the new one', async () => {
  const board = await startBoard()
  const { rooms } = board.app
  const old = (await rooms.of(COMMITTEE))!
  await old.idle()
  rooms.unload(-1, () => true)
  expect(rooms.size).toBe(1)
  rooms.unload(-1, () => false)
  expect(rooms.size).toBe(0)

  const s2 = await board.member('S2')
  const room = (await rooms.of(COMMITTEE))!
  expect(room).not.toBe(old)
  expect(room.epoch).toBeGreaterThan(old.epoch)
  const actor = { kind: 'seat', seatId: 'S1' } as never
  const press = { actor, name: 'checkIn', input: CHECK_IN, key: crypto.randomUUID() } as const
  expect(await old.submit(press)).toMatchObject({ ok: false, code: 'UNAVAILABLE' })
  old.lose(new Error('another server'))
  expect(await rooms.of(COMMITTEE)).toBe(room)
  expect(await s2.press('checkIn', CHECK_IN)).toMatchObject({ ok: true })
})
