import { connect } from 'node:net'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, it, onTestFinished } from 'vitest'
import { compressedAssets } from '../../../server/http/compressedAssets.ts'
import { startHostile } from './hostileMeeting.ts'

/** Ways up and out of a folder, and names that some system takes for something else. */
const UP = [
  '../', '..%2f', '%2e%2e/', '%2e%2e%2f', '%252e%252e%252f', '..\\', '..%5c', '....//', '.%2e/', '%c0%ae%c0%ae/',
  '..;/', '/', '//', '%2f', 'file:///', 'C:%5c', '%00', '..%00/', '~/', '%ef%bc%8e%ef%bc%8e/',
] // prettier-ignore
const PREY = [
  'etc/passwd',
  'package.json',
  'server/main.ts',
  'data/secrets.json',
  '.git/config',
  '.env',
  'CON',
  'aux.docx',
  'minutes.docx::$DATA',
]

/** As it stands: no library puts the path in order before it is sent. */
const raw = (port: number, path: string, cookie = ''): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => (answer += data.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', () => resolve(answer))
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: a\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}Connection: close\r\n\r\n`,
    )
  })

it('[X09] no spelling of a path reaches a file that is not one of ours to give', async () => {
  const { board, cookieOf } = await startHostile((what) => what)
  const cookie = await cookieOf('S2')
  const secrets = [
    (await readFile(new URL('../../../package.json', import.meta.url), 'utf8')).slice(0, 40),
    'root:x:0',
    'repositoryformatversion',
    'import { serve }',
  ]
  const places = [
    '/',
    '/assets/',
    '/api/photos/',
    '/api/meetings/',
    '/api/meetings/M1/',
    '/api/minutes/',
    '/api/',
    '/paper/',
    '/paper/in/',
    '/pages/',
    '/yjs/',
    '/socket.io/',
  ]
  const paths = places.flatMap((place) =>
    UP.flatMap((up) => PREY.map((prey) => place + up.repeat(up.length > 9 ? 1 : 4) + prey)),
  )
  let asked = 0
  for (const path of paths) {
    const answer = await raw(board.app.port, path, cookie)
    const status = Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1])
    const isPage =
      answer.includes('<!doctype html>') || answer.includes('页面尚未构建') || status === 503
    // A path that is none of ours is answered by the one page of the app, or refused; never by a file.
    expect([path, isPage || (status >= 300 && status < 500)]).toEqual([path, true])
    for (const secret of secrets) expect([path, answer.includes(secret)]).toEqual([path, false])
    asked += 1
  }
  expect(asked).toBeGreaterThan(2000)
  expect(await raw(board.app.port, '/healthz')).toContain('200 OK')
}, 120_000)

it('[X09] a folder that is served gives what lies in it, and nothing above', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assets-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.js'), 'export {}')
  const web = express()
  web.use('/assets', compressedAssets(folder))
  web.use('/assets', express.static(folder, { index: false }))
  const server = web.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as { port: number }
  expect(await raw(port, '/assets/a.js')).toContain('export {}')
  for (const up of UP) {
    const answer = await raw(port, `/assets/${up.repeat(6)}etc/passwd`)
    expect([up, answer.includes('root:x:0')]).toEqual([up, false])
  }
})

it('[X09] the names of files are made here: what is asked for in a path names no file', async () => {
  const { get } = await startHostile((what) => what)
  for (const id of [
    '..',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    'C:%5Cboot.ini',
    'M1%00.docx',
    'M1%2f..%2fM1',
    'nul',
  ])
    for (const file of ['minutes.docx', 'minutes.pdf', 'record.docx', 'tasks.csv'])
      for (const path of [`/api/meetings/${id}/${file}`, `/api/meetings/${id}%2f${file}`]) {
        const { status, headers } = await get(path)
        expect([path, status >= 400 && status < 500]).toEqual([path, true])
        expect(headers.get('content-disposition')).toBeNull()
      }
  for (const year of ['..', '2026.zip/..', '%2e%2e%2f2026', '2026%00', '99999', 'x'])
    expect([
      year,
      (await get(`/api/minutes/${year}.zip`)).headers.get('content-disposition'),
    ]).toEqual([year, null])
})
