import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startBoard } from '../../support/startBoard.ts'
import { castOf } from '../support/castOf.ts'

const EVIL = ['//evil.example', 'https://evil.example', '/\\evil.example', '\\\\evil.example', '/%09/evil.example', 'javascript:alert(1)'] // prettier-ignore
/** Names under which others take such an address. */
const NAMES = ['next', 'url', 'to', 'return', 'returnTo', 'redirect', 'redirect_uri', 'continue', 'callbackURL'] // prettier-ignore
const PAGES = ['/', '/m', '/j', '/join', '/sign-in', '/setup', '/admin', '/api/me', '/api/sign-out', '/assets', '/socket.io'] // prettier-ignore
/** Paths that careless servers repeat in a redirect. */
const PATHS = ['//evil.example', '//evil.example/', '//evil.example/%2e%2e', '//evil.example/assets', '/assets//evil.example', '/\\evil.example/', '/%5cevil.example', '/.//evil.example/', '//evil.example//assets/..', '/assets/..//evil.example', 'http://evil.example/'] // prettier-ignore

/** The pages themselves know no such parameter: after signing in they go to an address of their own. */
test('[C07] nobody is sent anywhere else by an address of ours', async () => {
  const board = await startBoard()
  const { nobody, chair } = await castOf(board)
  const queries = PAGES.flatMap((page) =>
    NAMES.flatMap((name) => EVIL.map((evil) => `${page}?${name}=${encodeURIComponent(evil)}`)),
  )
  for (const { cookie } of [nobody!, chair!])
    for (const path of [...PATHS, ...queries]) {
      const { status, headers } = await ask(board.origin(), path, cookie)
      const { location, refresh } = headers
      expect([path, refresh]).toEqual([path, undefined])
      if (location === undefined) continue
      // Where it leads, seen from the page that was asked for.
      const { origin } = new URL(location, board.origin())
      expect([path, status, location, origin]).toEqual([path, status, location, board.origin()])
    }
}, 60_000)

/** With the path exactly as it is written here. */
const ask = (origin: string, path: string, cookie: string) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> & { location?: string } }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(origin)
      const headers = {
        cookie,
        'x-forwarded-host': 'evil.example',
        'x-original-url': '//evil.example',
      }
      request({ hostname, port, path, headers }, (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0, headers: response.headers as never })
      })
        .on('error', reject)
        .end()
    },
  )
