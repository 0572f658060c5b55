import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import { scopeOf } from '../search/scopeOf.ts'
import { areaReading } from '../store/areaReading.ts'
import { areas } from '../store/areas.ts'
import { archive } from '../store/archive.ts'
import { issueHistory } from '../store/issueHistory.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { Prisma } from '../store/prisma.ts'
import { searchEntries } from '../store/searchEntries.ts'
import { searchIndex } from '../store/searchIndex.ts'
import { seatOf } from '../store/seats.ts'
import { archiveRouter } from './archiveRouter.ts'
import { areaRouter } from './areaRouter.ts'
import { paperDesks } from './paperDesks.ts'
import { paperRouter } from './paperRouter.ts'
import { inQueue } from './inQueue.ts'
import { Queue } from './Queue.ts'
import { searchRouter } from './searchRouter.ts'
import type { ViewerOf } from './viewerOf.ts'

/** A search that takes longer than this is given up. */
const SEARCH_MS = 10_000

/** The archive for all who may read in it: members, superiors, and either without JavaScript. */
export const readingRoutes = (o: {
  prisma: Prisma
  records: MeetingRecords
  viewerOf: ViewerOf
  now: () => number
}): RequestHandler => {
  const { prisma, records, viewerOf } = o
  const list = archive(prisma)
  const router = Router()
  const seats = seatOf(prisma)
  // Of its own: nobody waits for a search behind somebody's files.
  const queue = new Queue({ timeLimit: SEARCH_MS })
  const parts = {
    viewerOf,
    areas: areas(prisma),
    reading: areaReading(prisma),
    entries: searchEntries(prisma),
    scopeOf: scopeOf(seats),
    queued: inQueue(queue, async (request: Request) => (await viewerOf(request))?.userId),
    now: o.now,
    isIncomplete: async () => !(await index.isWhole()),
  }
  const index = searchIndex(prisma)
  router.use(
    archiveRouter({
      archive: list,
      issueHistory: issueHistory(prisma),
      records,
      seatOf: seats,
      viewerOf,
    }),
  )
  router.use(areaRouter(parts))
  router.use(
    paperRouter({
      ...parts,
      deskOf: paperDesks({ ...parts, records, archive: list, seatOf: seats }),
    }),
  )
  router.use(searchRouter(parts))
  return router
}
