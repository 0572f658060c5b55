import { expect, it, onTestFinished } from 'vitest'
import type { CommandName } from '../../../domain/commands/index.ts'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { isChair } from '../../../domain/people/authority.ts'
import { MEETING } from '../../support/builders.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

const CHAIRS = ALL_COMMANDS.filter((name: CommandName) => COMMANDS[name].rules.includes(isChair))

it('[Z14] the named deputy has no right of the chair before he has taken it over; afterwards the chair has none', async () => {
  const theatre = await Theatre.open()
  onTestFinished(() => theatre.close())
  await theatre.seed('A', stage('DISCUSSION'))
  const chair = await theatre.enter('A', 'S1')
  const deputy = await theatre.enter('A', 'S3')
  expect(CHAIRS.length).toBeGreaterThan(15)
  expect((await chair.press('nameDeputy', { meetingId: MEETING, seatId: 'S3' })).ok).toBe(true)
  const codesOf = async (who: typeof chair) => {
    const codes = new Set<string>()
    for (const name of CHAIRS) {
      const answer = await who.press(name, inputOf(name))
      codes.add(answer.ok ? 'ok' : answer.code)
    }
    return codes
  }
  const before = await theatre.settled('A')
  expect(await codesOf(deputy)).toEqual(new Set(['NOT_CHAIR']))
  expect(theatre.app.rooms.stateOf('A')).toBe(before)
  // Nobody else takes it either: not the recorder, not a member who was not named.
  for (const role of ['REC', 'S4', 'O2']) {
    const other = await theatre.enter('A', role)
    expect(await other.press('takeChair', { meetingId: MEETING })).toMatchObject({ ok: false })
    expect(await other.press('giveChair', { meetingId: MEETING, seatId: 'S4' })).toMatchObject({ ok: false }) // prettier-ignore
  }
  expect((await deputy.press('takeChair', { meetingId: MEETING })).ok).toBe(true)
  const row = await theatre.prisma.ledgerEntry.findFirst({ where: { command: 'takeChair' } })
  expect(row?.actor).toBe('seat:S3')
  expect(theatre.app.rooms.stateOf('A')?.meeting.get(MEETING)).toMatchObject({
    chairId: 'S3',
    chairs: [{ fromId: 'S1', toId: 'S3', how: 'TAKEN' }],
  })
  const later = theatre.app.rooms.stateOf('A')
  expect(await codesOf(chair)).toEqual(new Set(['NOT_CHAIR']))
  expect(theatre.app.rooms.stateOf('A')).toBe(later)
  expect((await deputy.press('openVote', { motionId: 'V1' })).ok).toBe(true)
}, 60_000)
