import { Router } from 'express'
import type { UrnContents } from '../store/urnContents.ts'
import type { ViewerOf } from './viewerOf.ts'

/**
 * `GET /api/motions/:id/urn`: the ballots of a counted secret vote, for every seat of the committee.
 * Serial, signature and choice tell nothing of a person; they let everybody count again [V18].
 */
export const countedUrnRouter = (o: {
  urnOf: (committeeId: string, motionId: string) => Promise<UrnContents | undefined>
  viewerOf: ViewerOf
}): Router => {
  const router = Router()
  router.get('/api/motions/:id/urn', async (request, response) => {
    const viewer = await o.viewerOf(request)
    response.set('Cache-Control', 'no-store')
    const urn =
      viewer?.kind === 'seat' ? await o.urnOf(viewer.committeeId, request.params.id) : undefined
    if (!urn)
      return void response.status(404).json({ code: 'NOT_FOUND', text: '没有找到，或表决尚未结束' })
    response.json(urn)
  })
  return router
}
