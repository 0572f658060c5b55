import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import type { NotesSubject } from '../../domain/board/documentName.ts'
import { isStaff } from '../../domain/people/authority.ts'
import { idOfSegment } from '../../domain/urlSegment.ts'
import type { Clock } from '../clock.ts'
import type { DocumentAccess } from '../documents/DocumentAccess.ts'
import type { DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Log } from '../log.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import { StaleLease } from '../store/CommitStore.ts'
import { adminForm, say, unreadable } from './adminForm.ts'
import type { ViewerOf } from './viewerOf.ts'

const Kind = v.picklist(['issue', 'item'])
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const Subject = v.strictObject({ kind: Kind, id: Id })
const Restoring = v.strictObject({ sequence: v.pipe(v.string(), v.regex(/^\d{1,19}$/u)) })

const NOT_FOUND = say(404, 'NOT_FOUND', '没有找到，或您无权查阅')
const READ_ONLY = say(409, 'READ_ONLY', '笔记已不能修改')
const TOO_LARGE = say(409, 'TOO_LARGE', '笔记已满，请先删去一些内容')
const UNAVAILABLE = say(503, 'UNAVAILABLE', '暂时存不下来，请稍后再试')

export interface NotesRouterParts {
  readonly rooms: Rooms
  readonly gateway: Pick<DocumentGateway, 'past' | 'eraseNotes'>
  readonly access: Pick<DocumentAccess, 'notes'>
  readonly viewerOf: ViewerOf
  readonly sameOriginOnly: RequestHandler
  readonly clock: Clock
  readonly log: Log
}

/**
 * What was written and deleted in notes. For staff: who, when and how much for thirty days, the text as it
 * stood then, and the way back to it. For the administrator: erasing notes and their history for good.
 */
export const notesRouter = (o: NotesRouterParts): Router => {
  const { gateway, log } = o
  const router = Router()

  router.get('/api/notes/:kind/:id/history', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const asked = await askedBy(o, request)
    if (!asked) return void response.status(404).json(NOT_FOUND.body)
    response.json({ entries: await gateway.past(asked.committeeId, asked.subject).entries() })
  })
  router.get('/api/notes/:kind/:id/history/:sequence', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const asked = await askedBy(o, request)
    const past = asked && gateway.past(asked.committeeId, asked.subject)
    const words = await past?.at(request.params.sequence)
    response.status(words ? 200 : 404).json(words ?? NOT_FOUND.body)
  })
  router.post(
    '/api/notes/:kind/:id/restore',
    o.sameOriginOnly,
    ...adminForm(Restoring, async ({ sequence }, request) => {
      const asked = await askedBy(o, request)
      if (!asked) return NOT_FOUND
      if (!asked.mayWrite) return READ_ONLY
      const { committeeId, seatId, subject } = asked
      const outcome = await gateway.past(committeeId, subject).restore(sequence, seatId)
      log.info({ audit: 'notes.restore', committeeId, seatId, subject, outcome }, 'notes')
      if (outcome === 'RESTORED') return { body: {} }
      if (outcome === 'NOT_FOUND') return NOT_FOUND
      return outcome === 'STORAGE' ? UNAVAILABLE : TOO_LARGE
    }),
  )
  router.post(
    '/api/admin/committees/:id/notes/erase',
    o.sameOriginOnly,
    ...adminForm(Subject, async (subject, request) => {
      const viewer = await o.viewerOf(request)
      const committeeId = String(request.params['id'])
      if (viewer?.kind !== 'admin' || !(await o.rooms.of(committeeId))) return NOT_FOUND
      const isErased =
        (await erase(o, committeeId, subject)) || (await erase(o, committeeId, subject))
      log.info({ audit: 'notes.erase', committeeId, by: viewer.userId, subject, isErased }, 'notes')
      return isErased ? { body: {} } : UNAVAILABLE
    }),
  )
  router.use(['/api/notes', '/api/admin'], unreadable)
  return router
}

/** False where another server had the committee; it is taken back then, and the second try will do. */
const erase = async (
  { rooms, gateway }: NotesRouterParts,
  committeeId: string,
  subject: NotesSubject,
): Promise<boolean> => {
  await rooms.of(committeeId)
  return gateway.eraseNotes(committeeId, subject).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof StaleLease) return false
      throw fault
    },
  )
}

interface Asked {
  readonly committeeId: string
  readonly seatId: string
  readonly subject: NotesSubject
  readonly mayWrite: boolean
}

/** Undefined for whoever is not staff, as for notes that do not exist. */
const askedBy = async (o: NotesRouterParts, request: Request): Promise<Asked | undefined> => {
  const viewer = await o.viewerOf(request)
  const subject = v.safeParse(Subject, {
    kind: request.params['kind'],
    id: idOfSegment(String(request.params['id'])),
  })
  if (viewer?.kind !== 'seat' || !subject.success) return undefined
  const { committeeId, seatId } = viewer
  const state = (await o.rooms.of(committeeId))?.state
  if (!state) return undefined
  const actor = { kind: 'seat' as const, seatId: seatId as never }
  const right = o.access.notes(viewer, committeeId, subject.output)
  if (right === 'none' || isStaff({ state, actor, about: {}, now: o.clock.now() })) return undefined
  return { committeeId, seatId, subject: subject.output, mayWrite: right === 'write' }
}
