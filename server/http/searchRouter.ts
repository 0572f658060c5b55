import type { RequestHandler } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import type { Viewer } from '../auth/viewer.ts'
import type { Scope } from '../search/scopeOf.ts'
import { search } from '../search/search.ts'
import { SearchForm, withoutEmpty } from '../search/SearchForm.ts'
import type { SearchEntries } from '../store/searchEntries.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }
const TOO_LONG = { code: 'TOO_LONG', text: '查找时间过长，请写得更具体，或加上年份' }
const INVALID = { code: 'INVALID', text: '查询条件不对，请检查后再试' }

/**
 * `GET /api/search?q=&year=&kind=&docNo=&unit=&category=&outcome=&owner=&status=&committee=&page=`: what
 * the viewer may find [M46] [P12], newest first, with marks as ranges and never as markup.
 */
export const searchRouter = (o: {
  entries: SearchEntries
  scopeOf: (viewer: Viewer) => Promise<Scope | undefined>
  viewerOf: ViewerOf
  /** Search is expensive: a few at a time. */
  queued: RequestHandler
  now: () => number
  /** The index is being made anew, and not all of it is there. */
  isIncomplete: () => Promise<boolean>
}): Router => {
  const router = Router()
  router.get('/api/search', o.queued, async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const viewer = await o.viewerOf(request)
    const scope = viewer && (await o.scopeOf(viewer))
    if (!scope) return void response.status(404).json(NOT_FOUND)
    const form = v.safeParse(SearchForm, withoutEmpty(request.query))
    if (!form.success) return void response.status(400).json(INVALID)
    const page = await search(o.entries, scope, form.output, o.now())
    const isIncomplete = await o.isIncomplete()
    // Out of time: somebody else has answered.
    if (response.headersSent) return
    if (!page) return void response.status(503).json(TOO_LONG)
    response.json({ ...page, ...(isIncomplete ? { incomplete: true } : {}) })
  })
  return router
}
