import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CommandName } from '../../../domain/commands/index.ts'
import { FOREIGN, foreign, idSpots, SUFFIX } from '../support/foreign.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await Theatre.open()
  for (const moment of ['NOTICED', 'DISCUSSION', 'PASSED', 'SIGNED'] as const) {
    await theatre.seed(`A ${moment}`, stage(moment))
    await theatre.seed(`B ${moment}`, foreign(stage(moment)))
  }
}, 60_000)
afterAll(() => theatre.close())

it('[Z07] merging, moving, repeating, correcting: never with what belongs to another committee', async () => {
  const presses: readonly (readonly [string, CommandName, object])[] = [
    ['NOTICED', 'mergeIssues', { keepId: 'Y', mergeIds: [`X${SUFFIX}`] }],
    ['NOTICED', 'mergeIssues', { keepId: `Y${SUFFIX}`, mergeIds: ['X'] }],
    ['NOTICED', 'putItem', { meetingId: 'M1', type: 'INFORM', title: '他人', issueId: `Y${SUFFIX}` }],
    ['NOTICED', 'moveItem', { itemId: `A3${SUFFIX}`, place: 1 }],
    ['NOTICED', 'removeItem', { itemId: `A3${SUFFIX}` }],
    ['PASSED', 'voteAgain', { motionId: `V2${SUFFIX}` }],
    ['PASSED', 'startItem', { itemId: `A2${SUFFIX}` }],
    ['PASSED', 'carryOverItem', { itemId: `A3${SUFFIX}`, note: '' }],
    ['SIGNED', 'correctMinutes', { meetingId: `M1${SUFFIX}`, reason: '更正' }],
    ['SIGNED', 'failMeeting', { meetingId: `M1${SUFFIX}` }],
  ] // prettier-ignore
  for (const [moment, name, input] of presses) {
    const before = [
      await theatre.settled(`A ${moment}`),
      await theatre.settled(`B ${moment}`),
    ] as const
    for (const role of ['S1', 'S2', 'REC']) {
      const caller = await theatre.enter(`A ${moment}`, role)
      const answer = await caller.press(name, input)
      expect(answer.ok, `${role} ${name}`).toBe(false)
      expect(answer.ok || answer.text).not.toContain(FOREIGN)
      caller.leave()
    }
    expect(theatre.app.rooms.stateOf(`A ${moment}`)).toBe(before[0])
    expect(theatre.app.rooms.stateOf(`B ${moment}`)).toBe(before[1])
  }
}, 60_000)

it('[Z07] nor with what belongs to somebody else: motions, speeches, tasks, reports', async () => {
  const presses: readonly (readonly [string, string, CommandName, object, string])[] = [
    ['DISCUSSION', 'S1', 'withdrawMotion', { motionId: 'V1' }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'S4', 'endSpeech', { meetingId: 'M1', speechId: 'SP1' }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'S3', 'acceptTask', { taskId: 'T0' }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'L4', 'declineTask', { taskId: 'T0', reason: '不办' }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'S3', 'reportProgress', { taskId: 'T0', percent: 9, note: '进展' }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'S4', 'mergeIssues', { keepId: 'Y', mergeIds: ['X'] }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'O1', 'editIssue', { issueId: 'X', patch: { title: '改' } }, 'NOT_PERMITTED'],
    ['DISCUSSION', 'S4', 'checkOut', { meetingId: 'M1', seatId: 'S3' }, 'NOT_PERMITTED'],
    ['SIGNED', 'S3', 'correctMinutes', { meetingId: 'M1', reason: '更正' }, 'NOT_PERMITTED'],
    ['SIGNED', 'S4', 'issueMinutes', { meetingId: 'M1' }, 'NOT_PERMITTED'],
  ] // prettier-ignore
  for (const [moment, role, name, input, code] of presses) {
    const before = await theatre.settled(`A ${moment}`)
    const caller = await theatre.enter(`A ${moment}`, role)
    expect(await caller.press(name, input), `${role} ${name}`).toMatchObject({ ok: false, code })
    expect(theatre.app.rooms.stateOf(`A ${moment}`)).toBe(before)
    caller.leave()
  }
}, 60_000)

it('[Z09] two ids that are both one’s own and do not belong together are refused', async () => {
  const committeeId = 'A DISCUSSION'
  const pairs = new Map([
    ['M1', 'M0'],
    ['A1', 'P1'],
    ['A3', 'P1'],
    ['V1', 'PV'],
    ['V2', 'PV'],
  ])
  const before = await theatre.settled(committeeId)
  const chair = await theatre.enter(committeeId, 'S1')
  const recorder = await theatre.enter(committeeId, 'REC')
  let tried = 0
  for (const name of ALL_COMMANDS) {
    const spots = idSpots(inputOf(name), new Set([...pairs.keys(), 'SP1']))
    if (spots.length < 2) continue
    for (const spot of spots) {
      const other = pairs.get(spot.id)
      if (!other) continue
      tried += 1
      for (const caller of [chair, recorder])
        expect(await caller.press(name, spot.with(other)), name).toMatchObject({ ok: false })
    }
  }
  // A task whose owner is of another unit; a guest is answered for in the meeting that is on.
  const task = { ...inputOf('assignTask'), ownerId: 'S3' }
  expect((await chair.press('assignTask', task)).ok).toBe(false)
  expect(tried).toBeGreaterThanOrEqual(8)
  expect(theatre.app.rooms.stateOf(committeeId)).toBe(before)
}, 60_000)
