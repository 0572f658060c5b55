import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { sendBent } from '../../fuzz/commands/bentPacket.ts'
import { isClean, NOTHING, sum } from '../../fuzz/commands/Count.ts'
import { judge } from '../../fuzz/commands/judge.ts'
import { work } from '../../fuzz/commands/work.ts'
import { seeded } from '../../linking/random.ts'

// A small dose of `npm run fuzz:commands -- --count 1000000`.

it('[D01] thousands of bent payloads of every command, in the process, into PostgreSQL and over sockets: each is answered, nothing breaks', async () => {
  let total = NOTHING
  const seed = Date.now() % 1_000_000
  await work({ seed, count: 4_000 }, (count) => (total = sum(total, count)))
  expect(total.findings, `seed ${seed}`).toEqual([])
  expect(isClean(total), `seed ${seed}: ${JSON.stringify(total)}`).toBe(true)
  expect(total.sent).toBeGreaterThanOrEqual(4_000)
  expect(total.accepted).toBeGreaterThan(50)
}, 120_000)

const answered = '439[{"ok":false,"key":"","code":"INVALID","text":""}]'
/** Servers, by what they do with the packet behind a bent one; and whether that may be. */
const servers: Record<string, [(line: WebSocket) => void, RegExp | undefined]> = {
  'answers it': [(line) => line.send(answered), undefined],
  'ends the line': [(line) => line.terminate(), undefined],
  'loses the answer': [() => {}, /never answered.*"step":"sent"/],
  'answers something else': [(line) => line.send('439[{"ok":false,"key":"","code":"?"}]'), /no answer of ours/], // prettier-ignore
  'had a fault': [(line) => line.send(answered.replace('INVALID', 'INTERNAL')), /threw/],
}

it.each(Object.entries(servers))(
  '[D01] the fuzzer finds out what a server does that %s',
  async (_, [act, finding]) => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    onTestFinished(() => {
      for (const line of server.clients) line.terminate()
      server.close()
    })
    server.on('connection', (line) =>
      line.on('message', (data: Buffer) => {
        if (data.toString() === '40') line.send('40{"sid":"x"}')
        if (data.toString() === '429["command"]') act(line)
      }),
    )
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const verdict = judge({ turns: 10, turn: 100 })
    const trace = { packet: '', step: '' }
    const sent = { origin, cookie: 'x', random: seeded(1), trace }
    await verdict.watch(trace, () => sendBent(sent))
    const count = verdict.count()
    expect(isClean(count)).toBe(finding === undefined)
    if (finding) expect(count.findings[0]).toMatch(finding)
  },
)
