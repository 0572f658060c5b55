import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { isCommandName } from '../../../domain/commands/index.ts'
import { REFUSALS } from '../../../domain/refusal.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

const TOKEN = 'a token that only Prometheus has'.replaceAll(' ', '-')
const OPERATIONS = new URL('../../../docs/operations', import.meta.url).pathname

/** fetch() would not send some of these headers, and not from another address. */
const scrape = (port: number, headers: Record<string, string> = {}, host = '127.0.0.1') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    request({ host, port, path: '/metrics', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end()
  })

it('/metrics without a token is for this machine: not for another address, nor for whom a proxy speaks', async () => {
  const board = await startBoard({ app: { host: '0.0.0.0' } })
  const { port } = board.app
  expect((await scrape(port)).status).toBe(200)
  for (const name of ['Forwarded', 'Via', 'X-Forwarded-For', 'x-forwarded-proto', 'X-Real-IP'])
    for (const value of ['127.0.0.1', 'for=127.0.0.1', '203.0.113.9']) {
      const { status, text } = await scrape(port, { [name]: value })
      expect([name, status, text]).toEqual([name, 404, expect.not.stringContaining('board_')])
    }
  // A page in a browser on this machine may not read it either, but that is for the browser to see to.
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of elsewhere)
    expect([address, (await scrape(port, {}, address)).status]).toEqual([address, 404])
  const { cookie } = await board.member('S1')
  for (const { address } of elsewhere)
    expect((await scrape(port, { cookie }, address)).status).toBe(404)
})

it('/metrics with a token is for whoever shows it, wherever he comes from, and for nobody else', async () => {
  const board = await startBoard({ app: { metricsToken: TOKEN } })
  const { port } = board.app
  const authorization = `Bearer ${TOKEN}`
  const away = { 'x-forwarded-for': '203.0.113.9' }
  expect((await scrape(port, { authorization })).status).toBe(200)
  expect((await scrape(port, { authorization, ...away })).status).toBe(200)
  const { cookie } = await board.member('S1')
  const wrong = [
    {},
    { cookie },
    ...['', TOKEN, 'Bearer', 'Bearer ', `Bearer ${TOKEN.slice(0, -1)}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.toUpperCase()}`, `Basic ${TOKEN}`, `Bearer undefined`, `bearer ${TOKEN}`, `Bearer ${TOKEN}, Bearer ${TOKEN}`].map((said) => ({ authorization: said })),
  ] // prettier-ignore
  for (const headers of wrong) {
    const { status, text } = await scrape(port, headers)
    expect([headers, status, text]).toEqual([headers, 404, expect.not.stringContaining('board_')])
  }
})

/** Lines of a scrape: name, labels. */
const samplesIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = ''] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"(?:,|$)/g)]
      expect(pairs.map(([whole]) => whole).join(''), line).toBe(labels)
      return { name, labels: pairs.map(([, key = '', value = '']) => [key, value] as const) }
    })
const METRIC = /\b(?:board|nodejs|process)_[a-z0-9_]+/g

/** A board on which somebody has pressed, been refused, typed and asked for what there is not. */
const busyBoard = async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  const s2 = await board.member('S2')
  await s1.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await s2.press('openMeeting', { meetingId: MEETING })
  await s1.press('addIssue', { title: '楼道照明', text: '三单元' } as never)
  for (const path of ['/api/issues/周志芬', '/api/nowhere/10055500000', `/yjs/notes.${COMMITTEE}.x`, '/没有'])
    await fetch(board.origin() + encodeURI(path)) // prettier-ignore
  return board
}

it('whatever the dashboard and the manual ask for stands in a scrape, and what matters stands on the dashboard', async () => {
  const board = await busyBoard()
  const { text } = await scrape(board.app.port)
  const scraped = new Set(samplesIn(text).map(({ name }) => name))
  const dashboard = JSON.parse(await readFile(`${OPERATIONS}/grafana-dashboard.json`, 'utf8')) as unknown // prettier-ignore
  const asked = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'expr') for (const [name] of String(inner).matchAll(METRIC)) asked.add(name)
      collect(inner)
    }
  }
  collect(dashboard)
  expect(asked.size).toBeGreaterThan(15)
  expect([...asked].filter((name) => !scraped.has(name))).toEqual([])

  // Of histograms a page names the whole.
  const manual = await readFile(`${OPERATIONS}.md`, 'utf8')
  const named = [...manual.matchAll(METRIC)].map(([name]) => name)
  expect(named.length).toBeGreaterThan(4)
  const known = (name: string) => scraped.has(name) || scraped.has(`${name}_bucket`)
  expect(named.filter((name) => !known(name))).toEqual([])

  for (const name of [
    'board_rooms',
    'board_members',
    'board_command_seconds_bucket',
    'board_commit_seconds_bucket',
    'board_commit_faults_total',
    'board_documents_refused',
    'board_http_refusals_total',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect([name, asked.has(name)]).toEqual([name, true])
})

const LABELS: Readonly<Record<string, (value: string) => boolean>> = {
  name: (value) => isCommandName(value) || value === 'unknown',
  answer: (value) => value === 'ok' || Object.hasOwn(REFUSALS, value),
  status: (value) => /^[45]\d\d$/.test(value),
  state: (value) => ['total', 'idle', 'waiting'].includes(value),
  le: (value) => value === '+Inf' || Number(value) > 0,
}

it('no label of ours carries anything but words of the program', async () => {
  const board = await busyBoard()
  const { text } = await scrape(board.app.port)
  const samples = samplesIn(text)
  const ours = samples.filter(({ name }) => name.startsWith('board_'))
  expect(ours.filter(({ labels }) => labels.length > 0).length).toBeGreaterThan(10)
  const odd = ours.flatMap(({ name, labels }) =>
    labels.filter(([key, value]) => !LABELS[key]?.(value)).map((label) => [name, ...label]),
  )
  expect(odd).toEqual([])
  for (const one of ['S1', 'S2', COMMITTEE, MEETING, '人', '周志芬', '10055500000', '照明', 'nowhere'])
    expect([one, samples.some(({ labels }) => labels.some(([, value]) => value.includes(one)))]).toEqual([one, false]) // prettier-ignore
})
