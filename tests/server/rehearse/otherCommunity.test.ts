import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeatId } from '../../../domain/ids.ts'
import type { MeetingRecord } from '../../../server/http/MeetingRecord.ts'
import { Cast } from '../../../server/rehearse/Cast.ts'
import { Evidence } from '../../../server/rehearse/Evidence.ts'
import { playOnStage } from './playOnStage.ts'

let played: Awaited<ReturnType<typeof playOnStage>>
beforeAll(async () => (played = await playOnStage('harbour')))
afterAll(() => played.end())

const get = async (path: string, seatId?: string) => {
  const { stage, scenario } = played
  const cast = new Cast(stage, scenario.committeeId, new Evidence())
  const cookie = seatId === undefined ? '' : await cast.cookieOf(seatId as SeatId)
  return fetch(`${stage.origin}${path}`, { headers: { cookie } })
}
const record = () => `/api/meetings/${encodeURIComponent(played.scenario.meetingId)}/record`

test('other rules, another community and odd ids are played by the same player', () => {
  expect(played.verdict).toEqual(['614 facts agree, 0 differ'])
})

test('the record is for the chair, the recorder of this meeting and staff', async () => {
  for (const seatId of ['B', 'rec', 'b', '10'])
    expect((await get(record(), seatId)).status).toBe(200)
  for (const seatId of ['9', 'O', 'rec2']) expect((await get(record(), seatId)).status).toBe(404)
  expect((await get(record())).status).toBe(404)
  expect((await get('/api/meetings/elsewhere/record', 'B')).status).toBe(404)
  expect((await get('/api/issues')).status).toBe(404)
})

test('the record holds the ballots of counted open votes alone, and every refusal', async () => {
  const { records, refusals } = (await (await get(record(), 'B')).json()) as MeetingRecord
  const counted = records.motion.filter(
    (m) => m.phase === 'DECIDED' && m.method !== 'SECRET_BALLOT',
  )
  expect(counted).toHaveLength(5)
  expect(new Set(records.ballot.map((b) => b.motionId))).toEqual(new Set(counted.map((m) => m.id)))
  expect(refusals).toHaveLength(60)
  expect(refusals.filter((r) => r.code === 'QUORUM_NOT_MET')).toHaveLength(4)
})
