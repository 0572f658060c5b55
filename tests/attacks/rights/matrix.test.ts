import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../domain/people/Actor.ts'
import { BoardLine } from '../../../server/rehearse/BoardLine.ts'
import { START } from '../../support/builders.ts'
import type { Caller } from '../support/Caller.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { knock } from '../support/knock.ts'
import { outcome, ruling } from '../support/policy.ts'
import type { Moment } from '../support/stage.ts'
import { MOMENTS, stage } from '../support/stage.ts'
import type { Role } from '../support/Theatre.ts'
import { Theatre } from '../support/Theatre.ts'

// [Z01] [Z02] Every command, by every role, at every point of a meeting, over real sockets against one
// server: what is answered is what the rules say, and what is refused leaves no trace but its audit line.

const SEATS = ['S1', 'S2', 'S3', 'S4', 'L4', 'O1', 'O2', 'REC'] as const
const ROLES: readonly Role[] = [...SEATS, 'GUEST', 'SCREEN', 'ADMIN']

let theatre: Theatre
let asked = 0
beforeAll(async () => {
  theatre = await Theatre.open()
})
afterAll(() => theatre.close())

const stateOf = (committeeId: string) => {
  const state = theatre.app.rooms.stateOf(committeeId)
  if (!state) throw new Error(`${committeeId} is not open`)
  return state
}

/** The guest comes in last: he is one more record of the committee. */
const enterAll = async (committeeId: string) => {
  const callers = new Map<Role, Caller>()
  for (const role of ROLES) callers.set(role, await theatre.enter(committeeId, role))
  return callers
}

const actorOf = (committeeId: string, role: Role): Actor => {
  if (role === 'SCREEN') return { kind: 'screen' }
  if (role === 'ADMIN') return { kind: 'admin', userId: 'whoever' }
  if (role !== 'GUEST') return { kind: 'seat', seatId: role as never }
  const own = [...stateOf(committeeId).guest.values()].at(-1)
  return { kind: 'guest', guestId: own?.id ?? ('' as never) }
}

/** How much there is of a committee in the tables, all of it. */
const stored = async (committeeId: string) => {
  const { prisma } = theatre
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'committeeId'
      AND table_name NOT IN ('RefusedCommand', 'User', 'MeetingCode') ORDER BY 1`
  const sums = tables.map(async ({ name }) => {
    const sql = `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS sum FROM "${name}" t WHERE "committeeId" = $1`
    const [row] = await prisma.$queryRawUnsafe<{ sum: string | null }[]>(sql, committeeId)
    return [name, row?.sum]
  })
  return Object.fromEntries(await Promise.all(sums)) as Record<string, string | null>
}

describe.each(MOMENTS)('at %s', (moment: Moment) => {
  it(
    '[Z01] [Z02] whoever may not is refused with the word of the rules; nothing is stored, nothing is shown',
    { timeout: 120_000 },
    async () => {
      const committeeId = `refused ${moment}`
      await theatre.seed(committeeId, stage(moment))
      const callers = await enterAll(committeeId)
      await theatre.settled(committeeId)
      const chair = callers.get('S1')
      let shown = 0
      const board = new BoardLine(theatre.origin, chair?.boardName ?? '', chair?.cookie ?? '', (frame) => {
        // Frames of presence, which keep the line alive, have another first byte.
        if (frame[0] === 0) shown += 1
      }) // prettier-ignore
      await board.whole
      const before = { state: stateOf(committeeId), stored: await stored(committeeId), shown }
      const wrong: string[] = []
      let refusals = 0
      await Promise.all(
        ROLES.map(async (role) => {
          const actor = actorOf(committeeId, role)
          for (const name of ALL_COMMANDS) {
            const input = inputOf(name)
            const expected = ruling(before.state, actor, name, input, START)
            if (expected === undefined) continue
            const answer = await callers.get(role)?.press(name, input)
            refusals += 1
            const told = answer?.ok === false ? answer.code : 'ok'
            if (told !== expected) wrong.push(`${role} ${name}: ${told} instead of ${expected}`)
            if (stateOf(committeeId) !== before.state) throw new Error(`${role} ${name} changed it`)
          }
        }),
      )
      expect(wrong).toEqual([])
      expect(refusals).toBeGreaterThan(300)
      asked += refusals
      expect(await stored(committeeId)).toEqual(before.stored)
      expect(shown).toBe(before.shown)
      // One audit line each for what reached the room, without a word of what was sent.
      const lines = await theatre.prisma.refusedCommand.findMany({ where: { committeeId } })
      const named = lines.filter((l) => l.code !== 'INVALID')
      expect(named.length).toBeGreaterThan(200)
      const told = JSON.stringify(lines.map(({ answer, ...line }) => ({ ...line, ...(answer as object) }))) // prettier-ignore
      for (const word of ['事由', '说明', '新议题', '改过的'])
        expect(told.includes(word), word).toBe(false)
      board.cut()
      for (const caller of callers.values()) caller.leave()
    },
  )

  it(
    '[Z01] whoever may is not turned away by the line, whatever the record then says',
    { timeout: 240_000 },
    async () => {
      const wrong: string[] = []
      let pressed = 0
      const state = stage(moment)
      const guest: Actor = { kind: 'guest', guestId: 'nobody' as never }
      const allowed = ROLES.flatMap((role) => {
        const actor: Actor =
          role === 'GUEST'
            ? guest
            : role === 'SCREEN'
              ? { kind: 'screen' }
              : { kind: 'seat', seatId: role as never }
        if (role === 'ADMIN') return []
        return ALL_COMMANDS.flatMap((name) =>
          ruling(state, actor, name, inputOf(name), START) === undefined
            ? [{ role, actor, name }]
            : [],
        )
      })
      // Those that the record refuses change nothing and share a committee; each other has its own.
      const shared = `allowed ${moment}`
      await theatre.seed(shared, state)
      let n = 0
      const press = async ({ role, actor, name }: (typeof allowed)[number]) => {
        const expected = outcome(state, actor, name, inputOf(name), START)
        const committeeId = expected === 'ok' ? `${shared} ${(n += 1)}` : shared
        if (expected === 'ok') await theatre.seed(committeeId, state)
        const caller = await theatre.enter(committeeId, role)
        const answer = await caller.press(name, inputOf(name))
        pressed += 1
        const told = answer.ok ? 'ok' : answer.code
        if (told !== expected) wrong.push(`${role} ${name}: ${told} instead of ${expected}`)
        caller.leave()
      }
      const waiting = [...allowed]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await press(next)
      }
      await Promise.all([work(), work(), work(), work()])
      expect(wrong).toEqual([])
      expect(pressed).toBe(allowed.length)
      asked += pressed
    },
  )
})

it('[Z01] that was every command by every role at every point, and no list of them is kept by hand', () => {
  expect(asked).toBe(ALL_COMMANDS.length * ROLES.length * MOMENTS.length)
})

it('[Z01] who is not signed in gets no line at all', async () => {
  const path = '/socket.io/?EIO=4&transport=websocket'
  expect(await knock(theatre.origin, path, { origin: theatre.origin })).toBe(401)
})
