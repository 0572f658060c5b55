import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it, onTestFinished, vi } from 'vitest'
import { inQueue } from '../../../server/http/inQueue.ts'
import type { QueueLimits } from '../../../server/http/Queue.ts'
import { Queue } from '../../../server/http/Queue.ts'

/** A server whose only work goes on until it is told to end; the member is a header. */
const startWork = async (limits: Partial<QueueLimits> = {}) => {
  const running: { member: string; end(): void; signal: AbortSignal }[] = []
  const queue = new Queue(limits)
  const app = express()
  const open = new Set<express.Response>()
  app.use((_request, response, next) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    next()
  })
  app.get(
    '/work',
    inQueue(queue, async (request) => request.headers['member'] as string | undefined),
    (request, response) => {
      const signal = response.locals['signal'] as AbortSignal
      const member = String(request.headers['member'])
      const end = () => (response.headersSent ? undefined : response.json({ done: member }))
      running.push({ member, end, signal })
    },
  )
  const server = createServer(app).listen(0)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/work`
  const ask = (member: string, signal?: AbortSignal) =>
    fetch(url, { headers: { member }, ...(signal ? { signal } : {}) })
  const atWork = (n: number) => vi.waitFor(() => expect(running).toHaveLength(n))
  return { running, ask, atWork, open }
}

it('[D12] two of one member and four in all are worked on; the rest wait in turn or are told to', async () => {
  const { running, ask, atWork } = await startWork({ waiting: 3 })
  const first = ['a', 'a', 'b', 'b'].map((m) => ask(m))
  await atWork(4)
  const third = await ask('a')
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '5'])
  expect(await third.json()).toMatchObject({ code: 'TOO_MANY' })
  const waiting: Promise<Response>[] = []
  for (const m of ['c', 'd', 'e']) {
    waiting.push(ask(m))
    // One after the other, to know in which order they came.
    await new Promise((go) => setTimeout(go, 30))
  }
  const full = await ask('f')
  expect([full.status, await full.json()]).toMatchObject([503, { code: 'BUSY' }])
  expect(running).toHaveLength(4)
  running[1]?.end()
  await atWork(5)
  expect(running[4]?.member).toBe('c')
  for (let n = 0; n < 7; n += 1) {
    await vi.waitFor(() => expect(running.length).toBeGreaterThan(n))
    running[n]?.end()
  }
  for (const answer of await Promise.all([...first, ...waiting])) expect(answer.status).toBe(200)
  expect((running.at(-1)?.member ?? '') + running.at(-2)?.member).toBe('ed')
})

it('[D12] whoever goes away leaves his place, whether he was at work or waiting', async () => {
  const { running, ask, atWork, open } = await startWork({ atOnce: 1 })
  const [working, idle] = [new AbortController(), new AbortController()]
  const gone = [ask('a', working.signal), ask('b', idle.signal)].map((p) => p.catch(() => 'gone'))
  await atWork(1)
  const last = ask('c')
  await vi.waitFor(() => expect(open.size).toBe(3))
  idle.abort()
  await vi.waitFor(() => expect(open.size).toBe(2))
  working.abort()
  expect(await Promise.all(gone)).toEqual(['gone', 'gone'])
  await vi.waitFor(() => expect(running.some((r) => r.member === 'c')).toBe(true))
  for (const { member, end } of running) if (member !== 'a') end()
  expect((await last).status).toBe(200)
})

it('[D12] work that never ends is given up, and the next is let in', async () => {
  const { running, ask, atWork } = await startWork({ atOnce: 1, timeLimit: 300 })
  const endless = ask('a')
  await atWork(1)
  const next = ask('b')
  expect([(await endless).status, await (await endless).json()]).toMatchObject([503, { code: 'TOO_LONG' }]) // prettier-ignore
  expect(running[0]?.signal.aborted).toBe(true)
  expect((await next).status).toBe(503)
  const third = ask('a')
  await vi.waitFor(() => expect(running.at(-1)?.member).toBe('a'))
  running.at(-1)?.end()
  expect((await third).status).toBe(200)
})
