import type { Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import * as v from 'valibot'
import type { Viewer } from '../auth/viewer.ts'
import { html } from '../pages/html.ts'
import type { Html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import { notFoundPage, paperPage, signInFirstPage } from '../pages/paper/paperPage.ts'
import { resultList } from '../pages/paper/resultList.ts'
import type { Choices, Typed } from '../pages/paper/searchForm.ts'
import { searchForm } from '../pages/paper/searchForm.ts'
import type { Scope } from '../search/scopeOf.ts'
import type { SearchResult } from '../search/search.ts'
import { search } from '../search/search.ts'
import { SearchForm, withoutEmpty } from '../search/SearchForm.ts'
import type { SearchEntries } from '../store/searchEntries.ts'
import type { ViewerOf } from './viewerOf.ts'

/** The archive as one reader sees it on paper; members and superiors have one each. */
export interface PaperDesk {
  /** Whose archive it is. */
  readonly name: string
  readonly scope: Scope
  readonly choices: Choices
  list(): Promise<Html>
  hrefOf(result: SearchResult): string | undefined
  nameOf(result: SearchResult): string | undefined
  /** The page of an address below `/paper`; undefined where there is nothing, or not for this reader. */
  open(path: readonly string[], version: number | undefined): Promise<Opened | undefined>
}
export interface Opened {
  readonly title: string
  readonly body: Html
  /** The page above it, below `/paper`. */
  readonly up?: { readonly href: string; readonly text: string }
}

const LIST = { href: '/paper', text: '会议档案' }
const Version = v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/u), v.transform(Number)))

/**
 * `GET /paper`: the archive without JavaScript: the list and, where something is asked, what was found.
 * `GET /paper/:meetingId`, for superiors `GET /paper/in/:committeeId[/:meetingId]`: what one of them holds.
 */
export const paperRouter = (o: {
  deskOf: (viewer: Viewer) => Promise<PaperDesk | undefined>
  entries: Pick<SearchEntries, 'find'>
  viewerOf: ViewerOf
  queued: RequestHandler
  now: () => number
  isIncomplete: () => Promise<boolean>
}): Router => {
  const router = Router()

  const at = (path: string, answer: (d: PaperDesk, q: Request, r: Response) => Promise<void>) =>
    router.get(path, async (request, response, next) => {
      const viewer = await o.viewerOf(request)
      const desk = viewer && (await o.deskOf(viewer))
      if (!desk) return sendPage(response, 401, signInFirstPage())
      // Only looking for something is expensive.
      if (path === '/paper' && Object.keys(request.query).length > 0) {
        response.locals['desk'] = desk
        return next()
      }
      await answer(desk, request, response)
    })

  at('/paper', async (desk, _request, response) => {
    const body = html`<h1>会议档案</h1>
      ${searchForm({}, desk.choices)} ${await desk.list()}`
    sendPage(response, 200, paperPage({ title: '会议档案', name: desk.name, body }))
  })

  router.get('/paper', o.queued, async (request, response) => {
    const desk = response.locals['desk'] as PaperDesk
    const form = v.safeParse(SearchForm, withoutEmpty(request.query))
    const typed = form.success ? typedIn(request.query) : {}
    const found = form.success
      ? await search(o.entries, desk.scope, form.output, o.now())
      : undefined
    const isIncomplete = await o.isIncomplete()
    if (response.headersSent) return
    const body = html`<h1>会议档案</h1>
      ${searchForm(typed, desk.choices)}
      ${
        found
          ? resultList({ found, typed, isIncomplete, hrefOf: desk.hrefOf, nameOf: desk.nameOf })
          : html`<p class="notice">${form.success ? TOO_LONG : INVALID}</p>`
      }
      <p><a href="/paper">回到全部会议</a></p>`
    const status = form.success ? (found ? 200 : 503) : 400
    sendPage(response, status, paperPage({ title: '查找', name: desk.name, body, up: LIST }))
  })

  const open = async (desk: PaperDesk, request: Request, response: Response) => {
    const version = v.safeParse(Version, request.query['version'])
    const path = Object.values(request.params).map(String)
    const opened = version.success ? await desk.open(path, version.output) : undefined
    if (!opened) return sendPage(response, 404, notFoundPage(desk.name))
    const { title, body, up = LIST } = opened
    sendPage(response, 200, paperPage({ title, name: desk.name, body, up }))
  }
  at('/paper/in/:committeeId/:meetingId', open)
  at('/paper/in/:committeeId', open)
  at('/paper/:meetingId', open)
  return router
}

const INVALID = '查询条件不对，请检查后再试。'
const TOO_LONG = '查找时间过长，请写得更具体，或加上年份。'

/** What was asked, for the form to show again; the page is not part of it. */
const typedIn = (query: object): Typed =>
  Object.fromEntries(
    Object.entries(withoutEmpty(query)).filter(([name]) => name !== 'page') as [string, string][],
  )
