import { expect, it } from 'vitest'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { leakFinder } from '../../../server/rehearse/leaks.ts'
import { spellings } from '../../../server/rehearse/spellings.ts'
import { NOTES, playMeeting } from './playMeeting.ts'
import { searched } from './searched.ts'
import { textsIn } from './textsIn.ts'

const REASON = '回访与评价：问问是否解决'

it('[I13] of a whole meeting nothing of a resident gets out: frames, files, answers, tables, log', async () => {
  const played = await playMeeting()
  const { scenario, origin, routes, people, secretary, evidence, seats } = played
  const contacts = scenario.contacts.map(({ name, phone }) => ({ name, phone }))
  const isLeak = leakFinder(contacts)
  expect(contacts.length).toBeGreaterThan(10)

  // The one way out, taken for each of them: it works, and leaves no trace of what was read.
  for (const { issueId, name, phone } of scenario.contacts) {
    const path = `${origin}/api/issues/${segmentOf(issueId)}/contact/readings`
    const headers = { origin, cookie: secretary, 'content-type': 'application/json' }
    const body = JSON.stringify({ reason: REASON })
    const read = await fetch(path, { method: 'POST', headers, body })
    expect(await read.json()).toMatchObject({ name, phone })
  }

  const records = (await (
    await fetch(`${origin}/api/meetings/${scenario.meetingId}/record`, {
      headers: { cookie: people.find(([kind]) => kind.startsWith('FIRST_SECRETARY'))![1]! },
    })
  ).json()) as { records: Record<string, readonly { readonly id: string }[]> }
  const ids = [
    scenario.meetingId,
    scenario.committeeId,
    scenario.contacts[0]!.issueId,
    ...['motion', 'item', 'task'].flatMap((kind) => records.records[kind]?.[0]?.id ?? []),
  ]
  const answered = new Map<string, number>()
  /** Routes in whose answers the texts of a public record were found: there one can find something. */
  const titled = new Set<string>()
  const item = records.records['item']!.at(-1) as unknown as { readonly title: string }
  const title = Buffer.from(item.title.slice(0, 6)).toString('latin1')
  for (const { method, path } of routes) {
    if (path === '/api/issues/:id/contact/readings' || path === '/api/sign-out') continue
    const paths = path.includes(':') ? ids.map((id) => fill(path, id)) : [path]
    for (const [who, cookie] of people)
      for (const address of new Set(paths)) {
        const response = await fetch(`${origin}${address}`, {
          method,
          headers: {
            origin,
            ...(cookie && !path.startsWith('/api/urn') ? { cookie } : {}),
            ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          },
          ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{"reason":7}' }),
        })
        const texts = await textsIn(new Uint8Array(await response.arrayBuffer()))
        const found = texts.some(isLeak)
        expect([who, method, address, found]).toEqual([who, method, address, false])
        if (texts.some((text) => text.includes(title))) titled.add(path)
        if (response.ok) answered.set(path, (answered.get(path) ?? 0) + 1)
      }
  }
  // The walk went through doors that were open, not along closed ones only.
  for (const path of [
    '/metrics',
    '/paper',
    '/api/search',
    '/api/me',
    '/api/issues',
    '/api/meetings/:id',
    '/api/issues/:id/contact',
  ])
    expect([path, (answered.get(path) ?? 0) > 0]).toEqual([path, true])
  for (const kind of [
    'minutes.docx',
    'minutes.pdf',
    'record.pdf',
    'decisions.xlsx',
    'decisions.csv',
  ])
    expect([kind, titled.has(`/api/meetings/:id/${kind}`)]).toEqual([kind, true])

  // Nor does anybody who may search the archive find a resident by asking for one.
  const readers = people.filter(([kind]) => /^(FIRST_SECRETARY|SECRETARY|RECORDER)/u.test(kind))
  expect(readers.length).toBeGreaterThan(2)
  for (const [who, cookie = ''] of readers) {
    const known = await searched(origin, cookie, item.title.slice(0, 4))
    expect([who, known.results > 0, known.paper]).toEqual([who, true, true])
    for (const { name, phone } of contacts)
      for (const word of [name, phone, phone.slice(-8), phone.replace(/^(...)(....)/u, '$1 $2 ')]) {
        const { results, paper, texts } = await searched(origin, cookie, word)
        const found = texts.some((text) => isLeak(text))
        expect([who, word, results, paper, found]).toEqual([who, word, 0, false, false])
      }
  }

  expect(evidence.messages.length).toBeGreaterThan(1000)
  const leaks = evidence.messages.filter(
    ({ text, values }) => isLeak(text) || isLeak(JSON.stringify(values)),
  )
  expect(leaks).toEqual([])

  const tables = await played.tables()
  expect(tables).toContain(seats[0]!.name)
  expect(tables).toContain(REASON)
  expect(isLeak(tables)).toBe(false)

  // The log tells who read, and of nothing what it was about.
  const log = played.logged()
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const reads = lines.filter((line) => line['audit'] === 'contact.read')
  expect(reads).toHaveLength(contacts.length)
  expect(lines.filter((line) => line['audit'] === 'refused').length).toBeGreaterThan(60)
  expect(isLeak(log)).toBe(false)
  const written = scenario.changes.flatMap((c) => {
    if (c.kind === 'issue') return [c.record.title, c.record.description, c.record.location]
    if (c.kind === 'seat') return [c.record.name, c.record.post]
    return c.kind === 'unit' ? [c.record.name, c.record.shortName] : []
  })
  const spoken = scenario.actions.flatMap((a) => textsOf(a))
  const all = [...written, ...spoken, ...played.secrets, NOTES, REASON].filter((s) => s.length > 1)
  expect(all.length).toBeGreaterThan(300)
  for (const text of new Set(all))
    for (const spelled of spellings(text))
      expect([text, log.includes(spelled)]).toEqual([text, false])
}, 180_000)

const FORMATS: Readonly<Record<string, string>> = { format: 'docx', kind: 'issue' }
const fill = (path: string, id: string): string =>
  path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(FORMATS[name] ?? id))

/** What people say in a script: its Chinese texts. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}
