import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { json } from 'express'
import * as v from 'valibot'
import { jsonOnly } from './jsonOnly.ts'

/** What a form of the administrator's is answered with. */
export interface AdminAnswer {
  readonly status?: number
  readonly body: object
}

export const say = (status: number, code: string, text: string): AdminAnswer => ({
  status,
  body: { code, text },
})

const LARGEST_FORM = '500kb'
const INVALID = say(400, 'INVALID', '内容不完整或格式不对，请检查后再提交')

/** The parts of a route that takes one form as JSON: read, checked, then handled. */
export const adminForm = <Schema extends v.GenericSchema>(
  schema: Schema,
  handle: (
    form: v.InferOutput<Schema>,
    request: Request,
    response: Response,
  ) => Promise<AdminAnswer>,
): RequestHandler[] => [
  jsonOnly,
  json({ limit: LARGEST_FORM, inflate: false }),
  async (request, response) => {
    const form = v.safeParse(schema, request.body)
    const { status = 200, body } = form.success
      ? await handle(form.output, request, response)
      : INVALID
    response.status(status).json(body)
  },
]

/** A body that is too large or cannot be read gets a sentence instead of a page of Express's. */
export const unreadable: ErrorRequestHandler = (fault: unknown, _request, response, next) => {
  const status = (fault as { status?: unknown } | null)?.status
  if (status === 413) return void response.status(413).json(say(413, 'TOO_LARGE', '文件太大').body)
  if (status === 400 || status === 415) return void response.status(status).json(INVALID.body)
  next(fault)
}
