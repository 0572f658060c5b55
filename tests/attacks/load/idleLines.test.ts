import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { limitConnections } from '../../../server/limitConnections.ts'
import { openBoard } from '../support/openBoard.ts'
import { heldBy, serverOf } from '../support/serverOf.ts'

const IO = '/socket.io/?EIO=4&transport=websocket'
/** A connection that somebody opens and does no more with than is said. */
const stand = (port: number, bytes = '') =>
  new Promise<{ ended: Promise<number>; heard(): string; socket: ReturnType<typeof connect> }>((ready) => {
    const begun = performance.now()
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes)
      ready({ ended, socket, heard: () => text })
    })
    let text = ''
    socket.on('data', (data: Buffer) => (text += data.toString('latin1')))
    socket.on('error', () => {})
    const ended = new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now() - begun))) // prettier-ignore
  }) // prettier-ignore

it('[D07] headers and bodies byte by byte, and connections that say nothing, are ended in time', async () => {
  const theatre = await openBoard()
  const { port } = theatre.app
  const head = `Host: x\r\nOrigin: ${theatre.origin}\r\n`
  const silent = await stand(port)
  const slowHead = await stand(port, 'GET / HTTP/1.1\r\n')
  const slowUpgrade = await stand(port, `GET ${IO} HTTP/1.1\r\n${head}Upgrade: websocket\r\n`)
  const slowBody = await stand(port, `POST /api/sign-in/link HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`) // prettier-ignore
  const drip = setInterval(() => {
    for (const [{ socket }, byte] of [[slowHead, 'X'], [slowUpgrade, 'X'], [slowBody, ' ']] as const)
      if (!socket.destroyed) socket.write(byte)
  }, 500) // prettier-ignore
  onTestFinished(() => clearInterval(drip))
  for (const { ended } of [silent, slowHead, slowUpgrade]) expect(await ended).toBeLessThan(9_000)
  expect(await slowBody.ended).toBeLessThan(14_000)
  expect(slowHead.heard()).toMatch(/^HTTP\/1\.1 408|^$/)
}, 60_000)

it('[D07] two thousand idle connections keep no member out, and do not stay', async () => {
  const theatre = await openBoard()
  const { port } = theatre.app
  const members = ['S1', 'S2']
  const cookies = await Promise.all(members.map((seat) => theatre.cookieOf('A', seat)))
  const server = await serverOf(theatre)
  let most = 0
  server.on('connection', () => void heldBy(server).then((held) => (most = Math.max(most, held))))
  const crowd = await Promise.all(Array.from({ length: 2_000 }, () => stand(port)))
  // The oldest have gone when the others came, not when their five seconds were over.
  await vi.waitFor(() => expect(most).toBeGreaterThan(900))
  expect(most).toBeLessThan(1_010)
  const begun = performance.now()
  const callers = await Promise.all(cookies.map((cookie) => theatre.come(cookie)))
  for (const caller of callers)
    expect((await caller.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })).ok).toBe(true)
  expect(performance.now() - begun).toBeLessThan(3_000)
  // As the server counts: a caller whom the system has turned away may not have heard of it.
  await vi.waitFor(async () => expect(await heldBy(server)).toBeLessThan(10), { timeout: 15_000 })
  for (const { socket } of crowd) socket.destroy()
  expect(callers.every((caller) => caller.socket.connected)).toBe(true)
}, 60_000)

it('[D07] of too many idle connections the oldest of the fullest address goes; requests under way and upgrades stay', async () => {
  const waiting: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (request.url === '/held') waiting.push(response)
    else if (request.url === '/slow') setTimeout(() => response.end('done'), 700)
    else response.end('quick')
  })
  server.on('upgrade', (_request, socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
  )
  limitConnections(server, { fromOneAddress: 3, inAll: 5 })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const busy = await stand(port, 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')
  const upgraded = await stand(port, 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n') // prettier-ignore
  await vi.waitFor(() => expect(upgraded.heard()).toContain('101'))
  const idle: Awaited<ReturnType<typeof stand>>[] = []
  for (let n = 0; n < 6; n += 1) idle.push(await stand(port))
  await vi.waitFor(() => expect(idle.filter(({ socket }) => !socket.destroyed)).toHaveLength(3))
  expect(idle.map(({ socket }) => socket.destroyed)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  await vi.waitFor(() => expect(busy.heard()).toContain('done'))
  expect(upgraded.socket.destroyed).toBe(false)
  upgraded.socket.destroy()

  // Answered in one turn: each makes room for the next before anybody has heard of an end.
  const crowd = await Promise.all(
    Array.from({ length: 30 }, () => stand(port, 'GET /held HTTP/1.1\r\nHost: x\r\n\r\n')),
  )
  await vi.waitFor(() => expect(waiting).toHaveLength(30))
  for (const response of waiting) response.end('at once')
  await vi.waitFor(() => {
    expect(crowd.filter(({ socket }) => !socket.destroyed)).toHaveLength(3)
  })
  for (const { socket } of crowd) socket.destroy()
}, 30_000)
