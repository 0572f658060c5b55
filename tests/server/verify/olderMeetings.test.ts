import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { apply, emptyState } from '../../../domain/state.ts'
import { demoChanges } from '../../../server/demo/loadDemo.ts'
import { evidence } from '../../../server/store/evidence.ts'
import { checkCommittee } from '../../../server/verify/checkCommittee.ts'
import { proseBase } from '../../support/proseBase.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

const OLDEST = 'M-2026-06'

test('[M44] [M45] meetings no longer at hand are sealed at the opening of the room, and corrected years later', async () => {
  const state = apply(emptyState(), demoChanges().changes)
  const board = await startBoard({ state })
  await board.app.rooms.of(COMMITTEE)
  const seals = () => board.prisma.seal.count()
  // Five meetings, each adjourned, signed and issued.
  await vi.waitUntil(async () => (await seals()) === 15, 20_000)
  const again = (await (await board.another()).rooms.of(COMMITTEE))!
  expect(again.state.meeting.has(OLDEST)).toBe(false)
  const press = (name: 'correctMinutes' | 'editMinutes', input: object) =>
    again.submit({
      actor: { kind: 'seat', seatId: 'O-REC' as never },
      ...{ name, input: { meetingId: OLDEST, ...input }, key: randomUUID() },
    })
  expect(await press('correctMinutes', { reason: '地点有误' })).toMatchObject({ ok: true })
  const [section] = [...again.state.minutes.values()].find((m) => m.version === 2)!.document
    .sections
  expect(
    await press('editMinutes', {
      ...{ itemId: section!.itemId, finding: '地点为三村' },
      base: proseBase(again.state, OLDEST, section!.itemId),
    }),
  ).toMatchObject({ ok: true })
  const unknown = { meetingId: 'nowhere', reason: '没有这次会议' }
  const refused = await again.submit({
    actor: { kind: 'seat', seatId: 'O-REC' as never },
    ...{ name: 'correctMinutes' as const, input: unknown, key: randomUUID() },
  })
  expect(refused).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(await seals()).toBe(15)
  const report = await checkCommittee(evidence(board.prisma), COMMITTEE, Buffer.alloc(32, 7))
  expect(report.finding).toBeUndefined()
}, 60_000)
