import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { boardName, notesName } from '../../../domain/board/documentName.ts'
import { MEETING } from '../../support/builders.ts'
import type { Caller } from '../support/Caller.ts'
import { FOREIGN, foreign, idSpots, SUFFIX } from '../support/foreign.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { idsIn } from '../support/renamed.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

// [Z03] Two committees on one server. Whoever knows an id of the other one learns as much with it as with
// one that does not exist.

let theatre: Theatre
beforeAll(async () => {
  theatre = await Theatre.open()
  for (const moment of ['PASSED', 'VOTING', 'SIGNED'] as const) {
    await theatre.seed(`A ${moment}`, stage(moment))
    await theatre.seed(`B ${moment}`, foreign(stage(moment)))
  }
}, 60_000)
afterAll(() => theatre.close())

const toldTo = async (caller: Caller, name: (typeof ALL_COMMANDS)[number], input: object) => {
  const answer = await caller.press(name, input)
  const { key: _, ...told } = answer
  return JSON.stringify(told)
}

describe.each(['PASSED', 'VOTING', 'SIGNED'] as const)('at %s', (moment) => {
  it(
    '[Z03] a command with a leaked id is answered like one with an id that does not exist, spot by spot',
    { timeout: 120_000 },
    async () => {
      const [own, other] = [`A ${moment}`, `B ${moment}`]
      const ids = idsIn(stage(moment))
      const there = idsIn(foreign(stage(moment)))
      const chair = await theatre.enter(own, 'S1')
      const secretary = await theatre.enter(own, 'S2')
      const recorder = await theatre.enter(own, 'REC')
      const before = [await theatre.settled(own), await theatre.settled(other)]
      const wrong: string[] = []
      let spots = 0
      for (const name of ALL_COMMANDS)
        for (const spot of idSpots(inputOf(name), ids)) {
          const leaked = `${spot.id}${SUFFIX}`
          if (!there.has(leaked)) continue
          spots += 1
          for (const caller of [chair, secretary, recorder]) {
            const [a, b] = [
              await toldTo(caller, name, spot.with(leaked)),
              await toldTo(caller, name, spot.with(`${spot.id}-x`)),
            ]
            if (a !== b) wrong.push(`${name} ${leaked}: ${a} and not ${b}`)
            if (a.includes('"ok":true')) wrong.push(`${name} ${leaked}: accepted`)
          }
        }
      expect(wrong).toEqual([])
      expect(spots).toBeGreaterThan(60)
      expect(theatre.app.rooms.stateOf(own)).toBe(before[0])
      expect(theatre.app.rooms.stateOf(other)).toBe(before[1])
    },
  )
})

it('[Z03] it takes as long, too', { timeout: 60_000 }, async () => {
  const chair = await theatre.enter('A PASSED', 'S1')
  const times: Record<string, number[]> = { [SUFFIX]: [], '-x': [] }
  for (let n = 0; n < 120; n += 1)
    for (const end of n % 2 ? [SUFFIX, '-x'] : ['-x', SUFFIX]) {
      const begun = performance.now()
      await chair.press('startItem', { itemId: `A1${end}` })
      times[end]?.push(performance.now() - begun)
    }
  const median = (list: readonly number[] = []) => list.toSorted((a, b) => a - b)[list.length >> 1]
  expect(Math.abs((median(times[SUFFIX]) ?? 0) - (median(times['-x']) ?? 99))).toBeLessThan(5)
})

const closeCode = (name: string, cookie: string): Promise<number> =>
  new Promise((resolve) => {
    const url = `${theatre.origin.replace('http', 'ws')}/yjs/${name}`
    const socket = new WebSocket(url, { headers: { cookie, origin: theatre.origin } })
    socket.on('close', (code) => resolve(code))
    socket.on('error', () => resolve(-1))
    // A document that one may read sends its state at once.
    socket.on('message', () => {
      socket.terminate()
      resolve(0)
    })
  })

it('[Z03] a leaked document name opens nothing, and says no more than one that is made up', async () => {
  const [own, other] = ['A PASSED', 'B PASSED']
  const { cookie, boardName: ownBoard } = await theatre.enter(own, 'S1')
  const { boardName: board } = await theatre.enter(other, `S1${SUFFIX}`)
  const epoch = board.split('.')[2] ?? ''
  expect(await closeCode(ownBoard, cookie)).toBe(0)
  expect(await closeCode(notesName(own, { kind: 'issue', id: 'X' }), cookie)).toBe(0)
  const pairs: readonly (readonly [string, string])[] = [
    [board, boardName('no such committee', epoch)],
    [boardName(own, epoch), boardName(own, 'made-up')],
    ...(['issue', 'item'] as const).flatMap((kind) => {
      const [id, none] = kind === 'issue' ? ['X-b', 'X-x'] : ['A1-b', 'A1-x']
      return [
        [notesName(other, { kind, id }), notesName('no such committee', { kind, id })],
        [notesName(other, { kind, id }), notesName(other, { kind, id: none })],
        [notesName(own, { kind, id }), notesName(own, { kind, id: none })],
      ] as const
    }),
  ]
  for (const [leaked, madeUp] of pairs) {
    const [a, b] = [await closeCode(leaked, cookie), await closeCode(madeUp, cookie)]
    expect(a, leaked).toBe(b)
    expect(a, leaked).toBeGreaterThanOrEqual(4400)
  }
})

it('[Z03] [Z08] what happens in one committee reaches no line of the other', async () => {
  const [own, other] = ['A VOTING', 'B VOTING']
  const listeners = await Promise.all(
    ['S1', 'O2', 'SCREEN', 'GUEST'].map((role) => theatre.enter(own, role)),
  )
  const foreigner = await theatre.enter(other, `S2${SUFFIX}`)
  const meetingId = `${MEETING}${SUFFIX}`
  const cast = await foreigner.press('castBallot', { motionId: `V1${SUFFIX}`, choice: 'APPROVE' })
  expect(cast.ok).toBe(true)
  expect((await foreigner.press('checkOut', { meetingId })).ok).toBe(true)
  foreigner.leave()
  // Who is online is told a moment later: the own committee's news of it is waited for.
  const friend = await theatre.enter(own, 'S3')
  for (const { heard } of listeners.slice(0, 3))
    await vi.waitFor(() => expect(heard.some((p) => /"online".*"S3"/.test(p))).toBe(true))
  friend.leave()
  for (const { heard } of listeners)
    for (const packet of heard) expect(packet).not.toMatch(new RegExp(`${FOREIGN}|-b["/]`))
})
