import type { Request, Response } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import { contentDisposition } from '../../exports/fileName.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Log } from '../../log.ts'
import type { Papers } from '../../store/papers.ts'
import { inQueue } from '../inQueue.ts'
import type { Queue } from '../Queue.ts'
import type { ViewerOf } from '../viewerOf.ts'
import type { Answer, Asked, FileAnswer, NoFile } from './Asked.ts'
import { NOT_FOUND } from './Asked.ts'
import { MINUTES_FORMATS, minutesFile } from './minutesFile.ts'
import { RECORD_FORMATS, recordFile } from './recordFile.ts'
import { issueList, TABLE_FORMATS, tableOfMeeting, tasksOfYear } from './tableFile.ts'
import { yearOfMinutes } from './yearOfMinutes.ts'

const Version = v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number)))
const Year = v.pipe(v.string(), v.regex(/^2[01]\d\d$/), v.transform(Number))

interface Parts {
  readonly papers: Papers
  readonly workshop: Workshop
  readonly queue: Queue
  readonly viewerOf: ViewerOf
  /** The address that people type, where it is known. */
  readonly publicUrl: string | undefined
  readonly now: () => number
  readonly log: Log
}

/**
 * Files for the office. Who may have one may read the same on the screen; for everybody else there is
 * none. Each that goes out leaves a line in the log: who, what kind, of which meeting; no content.
 *
 * `GET /api/meetings/:id/minutes.docx|pdf|txt?version=`, `…/record.docx|pdf`, `…/decisions.xlsx|csv`,
 * `…/tasks.xlsx|csv`; `GET /api/issues.xlsx|csv`, `/api/tasks.xlsx|csv?year=`, `/api/minutes/:year.zip`
 */
export const exportRouter = (o: Parts): Router => {
  const router = Router()
  const { viewerOf } = o
  const queued = inQueue(o.queue, async (request) => {
    const viewer = await viewerOf(request)
    return viewer?.kind === 'seat' ? `${viewer.committeeId} ${viewer.seatId}` : undefined
  })
  const serve: Serve = (path, make) => {
    router.get(path, queued, async (request, response) => {
      response.set('Cache-Control', 'no-store')
      const viewer = await viewerOf(request)
      if (viewer?.kind !== 'seat') return sendNone(response, NOT_FOUND)
      const { committeeId, seatId } = viewer
      const signal = response.locals['signal'] as AbortSignal | undefined
      const origin = o.publicUrl ?? originOf(request)
      const answer = await make({ committeeId, seatId, origin, signal }, request)
      // The queue has said that it took too long.
      if (response.headersSent || response.destroyed) return
      if ('code' in answer) return sendNone(response, answer)
      const who = { committee: committeeId, seat: seatId }
      o.log.info({ audit: 'export', ...who, ...answer.about }, 'export')
      sendFile(response, answer)
    })
  }
  addMeeting(o, serve)
  for (const format of TABLE_FORMATS) {
    serve(`/api/issues.${format}`, (asked) => issueList(o, asked, format))
    serve(`/api/tasks.${format}`, async (asked, request) => {
      const year = v.safeParse(Year, request.query['year'])
      return year.success ? tasksOfYear(o, asked, { year: year.output, format }) : NOT_FOUND
    })
  }
  serve('/api/minutes/:year.zip', async (asked, request) => {
    const year = v.safeParse(Year, request.params['year'])
    return year.success ? yearOfMinutes(o, asked, year.output) : NOT_FOUND
  })
  return router
}

type Serve = (path: string, make: (asked: Asked, request: Request) => Promise<Answer>) => void

const sendNone = (response: Response, { status, ...body }: NoFile): void => {
  response.status(status).json(body)
}

const sendFile = (response: Response, { type, name, bytes }: FileAnswer): void => {
  response.set('Content-Type', type)
  response.set('Content-Disposition', contentDisposition(name))
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

const addMeeting = (o: Parts, serve: Serve): void => {
  const idOf = (request: Request) => String(request.params['id'])
  for (const format of MINUTES_FORMATS)
    serve(`/api/meetings/:id/minutes.${format}`, async (asked, request) => {
      const version = v.safeParse(Version, request.query['version'])
      if (!version.success) return NOT_FOUND
      return minutesFile(o, asked, {
        ...{ meetingId: idOf(request), format, version: version.output },
      })
    })
  for (const format of RECORD_FORMATS)
    serve(`/api/meetings/:id/record.${format}`, (asked, request) =>
      recordFile(o, asked, { meetingId: idOf(request), format }),
    )
  for (const format of TABLE_FORMATS)
    for (const table of ['decisions', 'tasks'] as const)
      serve(`/api/meetings/:id/${table}.${format}`, (asked, request) =>
        tableOfMeeting(o, asked, { meetingId: idOf(request), table, format }),
      )
}

/** As the asker's own browser calls this server; it only stands in a file of its own. */
const originOf = (request: Request): string => {
  try {
    return new URL(`${request.protocol}://${request.host}`).origin
  } catch {
    return ''
  }
}
