import type { RequestHandler } from 'express'

const INVALID = { code: 'INVALID', text: '请求的地址格式不对' }

/**
 * Before all routes. What is no text at all is a bad request; NUL stands in no id, and PostgreSQL takes
 * none in a text. Ids that a browser would take for steps between folders come with a tilde in front
 * (domain/urlSegment.ts); routers find them as they are.
 */
export const readPath: RequestHandler = (request, response, next) => {
  const [path = '', ...query] = request.url.split('?')
  if (request.url.includes('%00') || !isText(path)) return void response.status(400).json(INVALID)
  if (path.startsWith('/api/') && path.includes('/~'))
    request.url = [path.replace(/\/~(\.\.?(?=\/|$)|~)/g, withoutTilde), ...query].join('?')
  next()
}

const withoutTilde = (_: string, id: string): string => `/${id.replaceAll('.', '%2E')}`

const isText = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
