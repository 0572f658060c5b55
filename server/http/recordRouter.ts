import { Router } from 'express'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import { mayReadRecord } from './mayReadRecord.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * `GET /api/meetings/:id/record`: the whole record of a meeting with the ballots of its open votes, for
 * its chair, its recorder and staff. `GET /api/issues`: the issues of the committee, for its seats, a
 * thousand a page; `?after=` the id of the last one gives the next.
 */
export const recordRouter = (o: { records: MeetingRecords; viewerOf: ViewerOf }): Router => {
  const router = Router()
  router.get('/api/meetings/:id/record', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    const record =
      viewer?.kind === 'seat'
        ? await o.records.of(viewer.committeeId, request.params.id)
        : undefined
    if (!record || viewer?.kind !== 'seat' || !mayReadRecord(record, viewer.seatId))
      return void response.status(404).json(NOT_FOUND)
    response.json(record)
  })
  router.get('/api/issues', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    if (viewer?.kind !== 'seat') return void response.status(404).json(NOT_FOUND)
    const { after } = request.query
    const last = typeof after === 'string' && after !== '' ? after : undefined
    response.json(await o.records.issues(viewer.committeeId, last))
  })
  return router
}
