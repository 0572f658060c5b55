import type { Request, RequestHandler, Response } from 'express'
import { raw, Router } from 'express'
import * as v from 'valibot'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { AdminDesk } from '../admin/AdminDesk.ts'
import { NewCommittee, newCommittee } from '../admin/newCommittee.ts'
import { rosterTemplate } from '../admin/rosterTemplate.ts'
import { REFUSALS } from '../auth/refusals.ts'
import type { AdminAnswer } from './adminForm.ts'
import { adminForm, say, unreadable } from './adminForm.ts'
import type { ViewerOf } from './viewerOf.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LARGEST_SHEET = 1_000_000
const NOT_FOUND = say(404, 'NOT_FOUND', '没有找到，或您无权查阅')

const Whom = v.strictObject({
  seatIds: v.pipe(v.array(v.string()), v.maxLength(500)),
  screen: v.boolean(),
  /** Ends the links given before. */
  replace: v.boolean(),
})
const Access = v.strictObject({ seatId: v.string(), isOpen: v.boolean() })
const Password = v.strictObject({
  seatId: v.string(),
  username: v.pipe(v.string(), v.maxLength(200)),
  password: v.pipe(v.string(), v.maxLength(1_000)),
})

/** `/api/admin`: committee, people, links and rules, for the technical administrator and nobody else. */
export const adminRouter = (o: {
  desk: AdminDesk
  viewerOf: ViewerOf
  sameOriginOnly: RequestHandler
}): Router => {
  const { desk } = o
  const router = Router()
  const idIn = (request: Request) => String(request.params['id'])
  const adminIn = (response: Response) => String(response.locals['adminId'])

  // Whoever is not the administrator cannot tell these addresses from ones that do not exist.
  router.use('/api/admin', o.sameOriginOnly, async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    const viewer = await o.viewerOf(request)
    if (viewer?.kind !== 'admin') return void response.status(404).json(NOT_FOUND.body)
    response.locals['adminId'] = viewer.userId
    next()
  })

  router.get('/api/admin/committees', async (_request, response) => {
    response.json(await desk.list())
  })
  router.get('/api/admin/committees/:id', async (request, response) => {
    const view = await desk.view(idIn(request))
    response.status(view ? 200 : 404).json(view ?? NOT_FOUND.body)
  })
  router.get('/api/admin/roster-template', async (_request, response) => {
    response
      .attachment('席位名册.xlsx')
      .type(SHEET_TYPE)
      .send(await rosterTemplate())
  })

  router.post(
    '/api/admin/committees',
    ...adminForm(NewCommittee, async (names) => {
      const committeeId = await desk.begin((id) => newCommittee(id, names))
      return { status: 201, body: { committeeId } }
    }),
  )
  const command = <N extends 'putRoster' | 'changeSettings' | 'planMeeting'>(
    path: string,
    name: N,
  ) =>
    router.post(
      `/api/admin/committees/:id/${path}`,
      ...adminForm(COMMANDS[name].input as v.GenericSchema, async (input, request, response) =>
        told(await desk.press(idIn(request), adminIn(response), name, input as never)),
      ),
    )
  command('roster', 'putRoster')
  command('settings', 'changeSettings')
  command('meetings', 'planMeeting')

  router.post(
    '/api/admin/committees/:id/roster/preview',
    raw({ type: () => true, limit: LARGEST_SHEET, inflate: false }),
    async (request, response) => {
      const bytes: unknown = request.body
      const read = await desk.preview(
        idIn(request),
        Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0),
      )
      if (!read) return void response.status(404).json(NOT_FOUND.body)
      if (read.preview) return void response.json(read.preview)
      response.status(400).json(say(400, 'NOT_A_SHEET', NOT_A_SHEET).body)
    },
  )
  router.post(
    '/api/admin/committees/:id/links',
    ...adminForm(Whom, async ({ replace, ...whom }, request, response) => {
      const links = await desk.issueLinks(idIn(request), adminIn(response), whom, replace)
      return links ? { status: 201, body: { links } } : NOT_FOUND
    }),
  )
  router.post(
    '/api/admin/committees/:id/links/revoke',
    ...adminForm(v.strictObject({ seatId: v.optional(v.string()) }), async ({ seatId }, request) =>
      (await desk.revokeLinks(idIn(request), seatId)) ? { body: {} } : NOT_FOUND,
    ),
  )
  router.post(
    '/api/admin/committees/:id/access',
    ...adminForm(Access, async ({ seatId, isOpen }, request) =>
      (await desk.setOpen(idIn(request), seatId, isOpen)) ? { body: {} } : NOT_FOUND,
    ),
  )
  router.post(
    '/api/admin/committees/:id/passwords',
    ...adminForm(Password, async ({ seatId, ...typed }, request) => {
      const outcome = await desk.setPassword(idIn(request), seatId, typed)
      if (outcome === undefined) return NOT_FOUND
      if (outcome === 'set') return { body: {} }
      return say(REFUSALS[outcome].status, outcome, REFUSALS[outcome].text)
    }),
  )
  router.use('/api/admin', unreadable)
  return router
}

const NOT_A_SHEET = '打不开这个文件，请选择 Excel 工作簿（.xlsx）'

const told = (answer: Answer | undefined): AdminAnswer => {
  if (!answer) return NOT_FOUND
  return answer.ok ? { body: answer.answer ?? {} } : say(409, answer.code, answer.text)
}
