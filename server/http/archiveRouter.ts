import { Router } from 'express'
import type { SeatId } from '../../domain/ids.ts'
import { answersFor, countAnswers } from '../../domain/minutes/answersFor.ts'
import { wasSigned } from '../../domain/minutes/Minutes.ts'
import type { Archive } from '../store/archive.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { MeetingRecord } from './MeetingRecord.ts'
import { stateOfRecord } from './MeetingRecord.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * `GET /api/meetings`: the meetings that are over, for every seat of the committee.
 * `GET /api/meetings/:id`: one of them with its minutes, what members answered to them, decisions and
 * tasks. No ballots, and nothing of what the minutes leave out: that is the record, for fewer people.
 */
export const archiveRouter = (o: {
  archive: Archive
  records: MeetingRecords
  viewerOf: ViewerOf
}): Router => {
  const router = Router()
  router.get('/api/meetings', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    if (viewer?.kind !== 'seat') return void response.status(404).json(NOT_FOUND)
    response.json(await o.archive.list(viewer.committeeId))
  })
  router.get('/api/meetings/:id', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    if (viewer?.kind !== 'seat') return void response.status(404).json(NOT_FOUND)
    const record = await o.records.of(viewer.committeeId, request.params.id)
    if (!record) return void response.status(404).json(NOT_FOUND)
    const { ballot: _, opinion: __, ...shown } = record.records
    response.json({ ...shown, ...answers(record, viewer.seatId as SeatId) })
  })
  return router
}

/** [M42] Names of those who confirmed are for staff; how many they are is for everybody. */
const answers = (record: MeetingRecord, seatId: SeatId): object => {
  const state = stateOfRecord(record)
  const [meeting] = record.records.meeting
  const signed = record.records.minutes.filter(wasSigned)
  return {
    minutesAnswer: meeting ? answersFor(state, meeting, seatId) : [],
    answerCounts: signed.map((minutes) => countAnswers(state, minutes)),
  }
}
