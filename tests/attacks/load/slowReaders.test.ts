import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Server } from 'socket.io'
import { expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { cutSlowReaders } from '../../../server/sockets/cutSlowReaders.ts'
import { EngineLine } from '../support/EngineLine.ts'
import { openBoard } from '../support/openBoard.ts'

it('[D11] a reader who does not read is cut off when too much waits for him; the others hear everything', async () => {
  const theatre = await openBoard()
  const reader = await theatre.enter('A', 'S1')
  const url = `${theatre.origin.replace('http', 'ws')}/yjs/${reader.boardName}`
  const headers = { cookie: reader.cookie, origin: theatre.origin }
  const [slow, quick] = [new WebSocket(url, { headers }), new WebSocket(url, { headers })]
  let heard = 0
  quick.on('message', (data: Buffer) => (heard += data.length))
  await Promise.all([once(slow, 'open'), once(quick, 'open')])
  slow.on('error', () => {})
  slow.send(Uint8Array.of(0, 0, 1, 0))
  quick.send(Uint8Array.of(0, 0, 1, 0))
  await vi.waitFor(() => expect(theatre.app.gateway.metrics().connections).toBe(2))
  slow.pause()
  const board = (await theatre.app.rooms.open('A'))?.board
  const text = 'x'.repeat(200_000)
  let [written, most] = [0, 0]
  for (let n = 0; n < 200 && theatre.app.gateway.metrics().connections === 2; n += 1) {
    board?.write([{ kind: 'issue', id: 'X', value: { text: text + n } }])
    written += text.length
    most = Math.max(most, process.memoryUsage().external)
    await pause(25)
  }
  expect(theatre.app.gateway.metrics().connections).toBe(1)
  // Four megabytes of ours, and what the two ends of the connection hold by themselves.
  expect(written / 1_000_000).toBeLessThan(30)
  await vi.waitFor(() => expect(heard).toBeGreaterThanOrEqual(written * 0.99))
  quick.terminate()
  slow.terminate()
}, 60_000)

it('[D11] nor does a line of commands pile up what nobody reads', async () => {
  const web = createServer()
  const io = new Server(web, { transports: ['websocket'] })
  cutSlowReaders(io.engine, 4_000_000)
  web.listen(0)
  onTestFinished(() => void io.close())
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const [slow, quick] = [await EngineLine.join(origin, ''), await EngineLine.join(origin, '')]
  slow.socket.pause()
  let sent = 0
  for (let n = 0; n < 400 && io.engine.clientsCount === 2; n += 1) {
    io.emit('news', 'x'.repeat(100_000))
    sent += 1
    await pause(10)
  }
  expect(io.engine.clientsCount).toBe(1)
  expect(sent).toBeLessThan(300)
  await vi.waitFor(() => expect(quick.heard.filter((p) => p.startsWith('42'))).toHaveLength(sent))
  quick.cut()
  slow.cut()
}, 60_000)
