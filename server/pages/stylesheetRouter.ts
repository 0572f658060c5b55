import { readFileSync } from 'node:fs'
import { Router } from 'express'

const CSS = readFileSync(new URL('pages.css', import.meta.url), 'utf8')

/** `GET /pages.css`: the one style of all pages that need no JavaScript. */
export const stylesheetRouter = (): Router => {
  const router = Router()
  router.get('/pages.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('css').send(CSS)
  })
  return router
}
