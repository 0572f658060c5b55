import type { Request, RequestHandler } from 'express'
import type { NoPlace, Queue } from './Queue.ts'

const ANSWERS: Readonly<Record<NoPlace, { status: number; code: string; text: string }>> = {
  YOURS: { status: 429, code: 'TOO_MANY', text: '您有两项正在处理，请等它们完成后再试' },
  ALL: { status: 503, code: 'BUSY', text: '正在处理的人太多，请稍后再试' },
  TOO_LONG: { status: 503, code: 'TOO_LONG', text: '处理时间过长，已停止，请缩小范围后再试' },
}

/**
 * Before an expensive route: the request waits for its place and keeps it until it is answered, gone, or
 * out of time. The handler finds the `AbortSignal` in `response.locals['signal']` and should heed it.
 * One queue for all such routes. Who has no name (`undefined`) passes: the route itself turns him away.
 */
export const inQueue =
  (queue: Queue, memberOf: (request: Request) => Promise<string | undefined>): RequestHandler =>
  async (request, response, next) => {
    const member = await memberOf(request)
    if (member === undefined) return next()
    const turnAway = (why: NoPlace) => {
      if (response.headersSent) return void response.destroy()
      const { status, ...body } = ANSWERS[why]
      response.set({ 'Cache-Control': 'no-store', 'Retry-After': '5' })
      response.status(status).json(body)
    }
    const place = await queue.enter(member)
    if (typeof place === 'string') return turnAway(place)
    // Gone while it waited: `close` has been and will not come again.
    if (response.destroyed || response.writableEnded) return place.leave()
    response.once('close', () => place.leave())
    place.signal.addEventListener('abort', () => turnAway('TOO_LONG'), { once: true })
    response.locals['signal'] = place.signal
    next()
  }
