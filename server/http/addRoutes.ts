import { randomUUID } from 'node:crypto'
import type { Express, Request } from 'express'
import { createAdminDesk } from '../admin/AdminDesk.ts'
import { createAreaDesk } from '../admin/AreaDesk.ts'
import type { Change } from '../../domain/state.ts'
import type { AppOptions } from '../app.ts'
import type { Auth } from '../auth/createAuth.ts'
import { wallClock } from '../clock.ts'
import type { DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Workshop } from '../exports/Workshop.ts'
import { documentAccess } from '../rooms/documentAccess.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import { ownKey } from '../sockets/commandSocket.ts'
import { areas } from '../store/areas.ts'
import { committees } from '../store/committees.ts'
import { contactStore } from '../store/contacts.ts'
import { stylesheetRouter } from '../pages/stylesheetRouter.ts'
import { evidence } from '../store/evidence.ts'
import { sealedFiles } from '../store/sealedFiles.ts'
import { meetingRecords } from '../store/meetingRecords.ts'
import { papers } from '../store/papers.ts'
import { urnContents } from '../store/urnContents.ts'
import { photoStore } from '../store/photos.ts'
import { seed } from '../store/seed.ts'
import { adminRouter } from './adminRouter.ts'
import { answerFault } from './answerFault.ts'
import { apiGate } from './apiGate.ts'
import { areaAdminRouter } from './areaAdminRouter.ts'
import { auditRefusals } from './auditRefusals.ts'
import { serveBuiltClient, serveDevelopmentClient } from './clientFiles.ts'
import { contactRouter } from './contactRouter.ts'
import { countedUrnRouter } from './countedUrnRouter.ts'
import { describe } from './describe.ts'
import { exportRouter } from './exports/exportRouter.ts'
import { healthRouter } from './health.ts'
import type { Metrics } from './metrics.ts'
import { notesRouter } from './notesRouter.ts'
import { photoRouter } from './photoRouter.ts'
import { pollingRouter } from './pollingRouter.ts'
import { Queue } from './Queue.ts'
import { readPath } from './readPath.ts'
import { readingRoutes } from './readingRoutes.ts'
import { recordRouter } from './recordRouter.ts'
import { sealedRouter } from './sealedRouter.ts'
import { verifyRouter } from './verifyRouter.ts'
import { securityHeaders } from './securityHeaders.ts'
import { urnRouter } from './urnRouter.ts'

/** Everything that answers over HTTP, in the order in which it is asked. */
export const addRoutes = async (
  web: Express,
  o: AppOptions & {
    auth: Auth
    rooms: Rooms
    gateway: DocumentGateway
    metrics: Metrics
    https: boolean
    workshop: Workshop
  },
): Promise<{ close(): Promise<void> } | undefined> => {
  const { auth, rooms, prisma, clock } = o
  const { sameOriginOnly } = auth
  const viewerOf = (request: Request) => auth.viewerOf(request.headers)
  const now = () => clock.now()
  web.disable('x-powered-by')
  web.set('trust proxy', o.trustProxy ?? false)
  const { https, publicUrl } = o
  web.use(securityHeaders({ development: o.mode === 'development', https, publicUrl }))
  const count = (status: number) => o.metrics.refusals.inc({ status })
  web.use(auditRefusals({ log: o.log, count }))
  web.use(readPath)
  web.use('/api', ...apiGate({ sameOriginOnly, viewerOf }))
  const databaseAnswers = () => prisma.$queryRaw`SELECT 1`
  web.use(healthRouter({ databaseAnswers, metrics: o.metrics, token: o.metricsToken }))
  web.use(pollingRouter({ viewerOf, isAllowedOrigin: auth.isAllowedOrigin }))
  web.use(urnRouter({ rooms, sameOriginOnly }))
  web.use(
    auth.router({
      describe: describe(rooms),
      async onGuest({ committeeId, guestId, name }) {
        const room = await rooms.of(committeeId)
        const input = { guestId, name }
        const press = { actor: { kind: 'system' as const }, name: 'askToJoin' as const, input }
        const answer = await room?.submit({ ...press, key: ownKey() })
        if (!answer?.ok) throw new Error(answer?.code ?? 'no such committee')
      },
    }),
  )
  web.use(photoRouter({ photos: photoStore(prisma), viewerOf, sameOriginOnly, now }))
  const records = meetingRecords(prisma)
  web.use(readingRoutes({ prisma, records, viewerOf, now }))
  web.use(countedUrnRouter({ urnOf: urnContents(prisma), viewerOf }))
  web.use(recordRouter({ records, viewerOf }))
  const files = sealedFiles(prisma)
  web.use(sealedRouter({ files, records, viewerOf }))
  web.use(
    exportRouter({
      ...{ papers: papers(prisma), workshop: o.workshop, queue: new Queue({ timeLimit: 30_000 }) },
      ...{ viewerOf, publicUrl, now, log: o.log },
    }),
  )
  web.use(stylesheetRouter())
  web.use(verifyRouter({ files, evidence: evidence(prisma) }))
  const contacts = contactStore(prisma, o.secrets.seal)
  web.use(contactRouter({ contacts, rooms, viewerOf, sameOriginOnly, clock, log: o.log }))
  const begin = (id: string, changes: readonly Change[]) => seed(prisma, id, changes, clock)
  const parts = { rooms, auth, begin, committees: committees(prisma), newId: randomUUID }
  const desk = createAdminDesk({ ...parts, now: wallClock.now })
  const areaDesk = createAreaDesk({ auth, areas: areas(prisma) })
  web.use(areaAdminRouter({ desk: areaDesk, viewerOf, sameOriginOnly }))
  web.use(adminRouter({ desk, viewerOf, sameOriginOnly }))
  const access = documentAccess((committeeId) => rooms.stateOf(committeeId))
  const { gateway, log } = o
  web.use(notesRouter({ rooms, gateway, access, viewerOf, sameOriginOnly, clock, log }))
  web.use('/api', (_request, response) => {
    response.status(404).json({ code: 'NOT_FOUND', text: '没有这个地址' })
  })
  const client = o.mode === 'development' ? await serveDevelopmentClient(web) : undefined
  if (!client) serveBuiltClient(web)
  web.use((_request, response) => void response.status(404).type('text').send('没有这个地址'))
  web.use(answerFault(o.log))
  return client
}
