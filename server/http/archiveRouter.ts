import { Router } from 'express'
import type { SeatId } from '../../domain/ids.ts'
import { answersFor, countAnswers } from '../../domain/minutes/answersFor.ts'
import { wasSigned } from '../../domain/minutes/Minutes.ts'
import { mayReadMinutes, readsAs } from '../../domain/minutes/reading.ts'
import type { Archive } from '../store/archive.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { SeatOf } from '../store/seats.ts'
import type { MeetingRecord } from './MeetingRecord.ts'
import { stateOfRecord } from './MeetingRecord.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * `GET /api/meetings`: the meetings that are over, for every seat of the committee; what they decided,
 * for readers of their minutes [M46].
 * `GET /api/meetings/:id`: to those readers the meeting with its minutes, what members answered to
 * them, decisions and tasks. No ballots, and nothing of what the minutes leave out: that is the record,
 * for fewer people. Everybody else with a seat learns when and where it was.
 */
export const archiveRouter = (o: {
  archive: Archive
  records: MeetingRecords
  seatOf: SeatOf
  viewerOf: ViewerOf
}): Router => {
  const router = Router()
  router.get('/api/meetings', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    const seat =
      viewer?.kind === 'seat' ? await o.seatOf(viewer.committeeId, viewer.seatId) : undefined
    if (viewer?.kind !== 'seat' || !seat) return void response.status(404).json(NOT_FOUND)
    response.json(await o.archive.list(viewer.committeeId, readsAs(seat)))
  })
  router.get('/api/meetings/:id', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    if (viewer?.kind !== 'seat') return void response.status(404).json(NOT_FOUND)
    const record = await o.records.of(viewer.committeeId, request.params.id)
    const shown = record && archivedFor(record, viewer.seatId as SeatId)
    if (!shown) return void response.status(404).json(NOT_FOUND)
    response.json(shown)
  })
  return router
}

/** A seat's share of a meeting's file; undefined where there is no such seat. */
const archivedFor = (record: MeetingRecord, seatId: SeatId): object | undefined => {
  const { ballot: _, opinion: __, ...shown } = record.records
  const [meeting] = shown.meeting
  const seat = shown.seat.find((s) => s.id === seatId)
  if (!meeting || !seat) return undefined
  const minutes = shown.minutes.filter((m) => mayReadMinutes(readsAs(seat), m, meeting))
  if (minutes.length > 0) return { ...shown, minutes, ...answers(record, minutes, seatId) }
  const { committee, meeting: only } = shown
  return { committee, meeting: only, ...(shown.minutes.length > 0 ? { withheld: true } : {}) }
}

/** [M42] Names of those who confirmed are for staff; how many they are is for every reader. */
const answers = (
  record: MeetingRecord,
  minutes: MeetingRecord['records']['minutes'],
  seatId: SeatId,
): object => {
  const state = stateOfRecord(record)
  const [meeting] = record.records.meeting
  const known = new Set(minutes.map((m) => m.id))
  const all = meeting ? answersFor(state, meeting, seatId) : []
  return {
    minutesAnswer: all.filter((a) => known.has(a.minutesId)),
    answerCounts: minutes.filter(wasSigned).map((m) => countAnswers(state, m)),
  }
}
