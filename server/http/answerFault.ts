import type { ErrorRequestHandler } from 'express'
import type { Log } from '../log.ts'

const WORDS: Readonly<Record<number, { readonly code: string; readonly text: string }>> = {
  400: { code: 'INVALID', text: '内容不完整或格式不对，请检查后再提交' },
  404: { code: 'NOT_FOUND', text: '没有这个地址' },
  413: { code: 'TOO_LARGE', text: '提交的内容太大' },
  415: { code: 'NOT_JSON', text: '请求格式须为 JSON' },
}
const INTERNAL = { code: 'INTERNAL', text: '服务器出错了，请稍后再试' }

/**
 * The last handler: whatever a route could not read or could not do gets a sentence, never a page of
 * Express's with the stack or with what somebody sent.
 */
export const answerFault =
  (log: Log): ErrorRequestHandler =>
  (fault: unknown, request, response, _next) => {
    const asked = (fault as { status?: unknown } | null)?.status
    const status = typeof asked === 'number' && asked >= 400 && asked < 500 ? asked : 500
    if (status === 500) {
      const route: unknown = request.route?.path
      const path = typeof route === 'string' ? route : 'unknown'
      log.error({ err: fault, method: request.method, path }, 'route failed')
    }
    if (response.headersSent) return void response.destroy()
    response.set('Cache-Control', 'no-store')
    response.status(status).json(status === 500 ? INTERNAL : (WORDS[status] ?? WORDS[400]))
  }
