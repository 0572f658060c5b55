import type { RequestHandler } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import type { AreaDesk } from '../admin/AreaDesk.ts'
import { adminForm, say, unreadable } from './adminForm.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = say(404, 'NOT_FOUND', '没有找到，或您无权查阅')
const AreaForm = v.strictObject({
  tier: v.picklist(['SUBDISTRICT', 'DISTRICT']),
  area: v.pipe(v.string(), v.maxLength(600)),
})

/** `/api/admin/areas`: links of superiors, for the technical administrator and nobody else [P12]. */
export const areaAdminRouter = (o: {
  desk: AreaDesk
  viewerOf: ViewerOf
  sameOriginOnly: RequestHandler
}): Router => {
  const router = Router()
  const at = '/api/admin/areas'
  router.use(at, o.sameOriginOnly, async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    const viewer = await o.viewerOf(request)
    if (viewer?.kind !== 'admin') return void response.status(404).json(NOT_FOUND.body)
    response.locals['adminId'] = viewer.userId
    next()
  })
  router.get(at, async (_request, response) => {
    response.json(await o.desk.list())
  })
  router.post(
    `${at}/links`,
    ...adminForm(
      v.strictObject({ ...AreaForm.entries, replace: v.boolean() }),
      async ({ replace, ...area }, _request, response) => {
        const link = await o.desk.issueLink(area, String(response.locals['adminId']), replace)
        return link ? { status: 201, body: { link } } : NOT_FOUND
      },
    ),
  )
  router.post(
    `${at}/links/revoke`,
    ...adminForm(AreaForm, async (area) =>
      (await o.desk.revokeLinks(area)) ? { body: {} } : NOT_FOUND,
    ),
  )
  router.use(at, unreadable)
  return router
}
