import type { Request, Response } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import { namesOf, tierInWords } from '../auth/area.ts'
import type { AreaViewer } from '../auth/viewer.ts'
import type { AreaCounts, AreaReading } from '../store/areaReading.ts'
import { AREA_PAGE } from '../store/areaReading.ts'
import type { Areas } from '../store/areas.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }
const Page = v.strictObject({
  page: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/u), v.transform(Number)), '1'),
})
/** Smaller numbers may tell of single people: a district is told that there are a few. */
const FEWEST = 5

/**
 * For superiors [P12]. `GET /api/area`: the committees of the area, with counts. `GET
 * /api/area/committees/:id`: one of them with its meetings; for a subdistrict with its whistles, too.
 * `GET /api/area/committees/:id/issues?page=`: for a subdistrict, the list by titles. What lies in
 * another area cannot be told from what does not exist.
 */
export const areaRouter = (o: {
  areas: Areas
  reading: AreaReading
  viewerOf: ViewerOf
}): Router => {
  const { areas, reading } = o
  const router = Router()

  const route = (
    path: string,
    answer: (viewer: AreaViewer, request: Request) => Promise<object | undefined>,
  ) =>
    router.get(path, async (request: Request, response: Response) => {
      response.set('Cache-Control', 'no-store')
      const viewer = await o.viewerOf(request)
      const body = viewer?.kind === 'area' ? await answer(viewer, request) : undefined
      response.status(body ? 200 : 404).json(body ?? NOT_FOUND)
    })

  const committeeIn = async (viewer: AreaViewer, request: Request) =>
    (await areas.committees(viewer)).find((c) => c.id === request.params['id'])

  route('/api/area', async (viewer) => {
    const committees = await areas.committees(viewer)
    const counts = await reading.counts(committees.map((c) => c.id))
    return {
      tier: viewer.tier,
      name: tierInWords(viewer),
      ...namesOf(viewer),
      committees: committees.map((c) => ({ ...c, ...told(counts.get(c.id), viewer) })),
    }
  })

  route('/api/area/committees/:id', async (viewer, request) => {
    const committee = await committeeIn(viewer, request)
    if (!committee) return undefined
    const isSubdistrict = viewer.tier === 'SUBDISTRICT'
    return {
      committee,
      meetings: await reading.meetings(committee.id),
      ...(isSubdistrict ? { whistles: await reading.whistles(committee.id) } : {}),
    }
  })

  route('/api/area/committees/:id/issues', async (viewer, request) => {
    const query = v.safeParse(Page, request.query)
    const committee = await committeeIn(viewer, request)
    if (!committee || !query.success || viewer.tier !== 'SUBDISTRICT') return undefined
    const { page } = query.output
    const issues = await reading.issues(committee.id, page)
    return { page, issues: issues.slice(0, AREA_PAGE), more: issues.length > AREA_PAGE }
  })
  return router
}

/** Meetings and papers are counted for both; of issues a district hears no small numbers. */
const told = (counts: AreaCounts | undefined, { tier }: AreaViewer): Partial<AreaCounts> => {
  if (!counts) return {}
  if (tier === 'SUBDISTRICT') return counts
  const { meetings, issued, ...rest } = counts
  const large = Object.entries(rest).filter(([, n]) => n >= FEWEST)
  return { meetings, issued, ...Object.fromEntries(large) }
}
