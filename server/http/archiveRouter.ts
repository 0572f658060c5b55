import { Router } from 'express'
import type { SeatId } from '../../domain/ids.ts'
import { readsAs } from '../../domain/minutes/reading.ts'
import type { Archive } from '../store/archive.ts'
import type { IssueHistoryOf } from '../store/issueHistory.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { SeatOf } from '../store/seats.ts'
import { meetingFileFor } from './meetingFileFor.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * `GET /api/meetings`: the meetings that are over, for every seat of the committee; what they decided,
 * for readers of their minutes [M46].
 * `GET /api/meetings/:id`: to those readers the meeting with its minutes, what members answered to
 * them, decisions and tasks. No ballots, and nothing of what the minutes leave out: that is the record,
 * for fewer people. Everybody else with a seat learns when and where it was.
 * `GET /api/issues/:id/meetings`: every meeting that touched an issue, for every seat; what came of it
 * there, for readers of the minutes.
 */
export const archiveRouter = (o: {
  archive: Archive
  records: MeetingRecords
  issueHistory: IssueHistoryOf
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
    const records = await o.records.recordsOf(viewer.committeeId, request.params.id)
    const shown = records && meetingFileFor(records, viewer.seatId as SeatId)
    if (!shown) return void response.status(404).json(NOT_FOUND)
    response.json(shown)
  })
  router.get('/api/issues/:id/meetings', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    const seat =
      viewer?.kind === 'seat' ? await o.seatOf(viewer.committeeId, viewer.seatId) : undefined
    const history =
      viewer?.kind === 'seat' && seat
        ? await o.issueHistory(viewer.committeeId, request.params.id, readsAs(seat))
        : undefined
    response.status(history ? 200 : 404).json(history ?? NOT_FOUND)
  })
  return router
}
