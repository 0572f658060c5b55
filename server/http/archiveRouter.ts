import { Router } from 'express'
import type { Archive } from '../store/archive.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * `GET /api/meetings`: the meetings that are over, for every seat of the committee.
 * `GET /api/meetings/:id`: one of them with its minutes, decisions and tasks. No ballots, and nothing of
 * what the minutes leave out: that is the record, for fewer people.
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
    const record =
      viewer?.kind === 'seat'
        ? await o.records.of(viewer.committeeId, request.params.id)
        : undefined
    if (!record) return void response.status(404).json(NOT_FOUND)
    const { ballot: _, opinion: __, ...shown } = record.records
    response.json(shown)
  })
  return router
}
