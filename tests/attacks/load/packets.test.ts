import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import { knock } from '../support/knock.ts'
import { EngineLine } from '../support/EngineLine.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

// [D01] [D04] [D05] [D06] [D08] What a page would never send, byte by byte. Vitest itself fails where
// anything is thrown that nobody catches.

let theatre: Theatre
beforeAll(async () => {
  theatre = await Theatre.open()
  await theatre.seed('A', stage('DISCUSSION'))
  await theatre.settled('A')
}, 60_000)
afterAll(() => theatre.close())

/** Each attacker is a member of his own, so that the pace of one does not hide what another does. */
const attacker = async (seat = 'S3') =>
  EngineLine.join(theatre.origin, await theatre.cookieOf('A', seat))
const othersAreServed = async () => {
  const friend = await theatre.enter('A', 'S2')
  const begun = performance.now()
  expect((await friend.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })).ok).toBe(true)
  expect(performance.now() - begun).toBeLessThan(2_000)
  friend.leave()
}
const envelope = (more: object = {}) => ({ name: 'checkIn', input: { meetingId: 'M1', via: 'ONSITE' }, key: randomUUID(), protocol: PROTOCOL, ...more }) // prettier-ignore
const deep = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels)

it('[D01] every event with no arguments, no place for an answer, empty, foreign and endless ones: answered as invalid or dropped', async () => {
  const events = ['command', 'welcome', 'ownBallot', 'urn', 'online', 'code', 'version', 'ending', 'disconnecting', 'newListener', 'error', 'connect', '__proto__', 'constructor', 'hasOwnProperty', '', ' ', '\\u0000', 'x'.repeat(1_000)] // prettier-ignore
  const args = [
    [], ['null'], ['0'], ['-0'], ['1e999'], ['[]'], ['{}'], ['""'], ['true'], ['[[[[]]]]'], ['null', 'null', 'null'],
    [deep(10_000)], [deep(10_000, '{"a":', '}').replace('{"a":}', '{}')], ['{"__proto__":{"x":1}}'], ['{"toString":1,"valueOf":1,"then":1}'],
    ['{"name":"checkIn"}'], ['{"name":["checkIn"]}'], ['{"name":"__proto__","input":{},"key":"x","protocol":1}'],
    [JSON.stringify(envelope({ input: null }))], [JSON.stringify(envelope({ key: 'x' }))], [JSON.stringify(envelope({ extra: 1 }))],
    [JSON.stringify(envelope({ name: 'toString' }))], [JSON.stringify(envelope({ protocol: 1.5 }))], [JSON.stringify(envelope()).replace('"M1"', deep(5_000))],
    ['{"_placeholder":true,"num":0}'], ['1'.repeat(50_000)], [`"${'\\u0000'.repeat(9_000)}"`], ['"\\ud800"'],
  ] // prettier-ignore
  let sent = 0
  for (const withAck of [true, false])
    for (const [n, event] of events.entries()) {
      const line = await attacker(['S3', 'S4', 'S5', 'O1', 'O2', 'REC'][n % 6])
      for (const [id, list] of args.entries()) {
        line.send(`42${withAck ? id : ''}["${event}"${list.map((a) => `,${a}`).join('')}]`)
        sent += 1
      }
      // Each is answered, unless Socket.IO keeps the name of the event for itself: that cuts the line.
      const isReserved = ['disconnecting', 'newListener', 'connect'].includes(event)
      if (isReserved) expect(await line.ends(), event).toBeDefined()
      else if (withAck) {
        // Not in the order in which they were sent: what reaches a room takes longer.
        const answers = () => line.heard.filter((p) => p.startsWith('43'))
        await line.hears(() => answers().length >= args.length)
        expect(new Set(answers().map((p) => p.slice(0, p.indexOf('[')))).size).toBe(args.length)
      } else await line.ends(20)
      for (const packet of line.heard.filter((p) => p.startsWith('43')))
        expect(packet).toMatch(
          /^43\d+\[\{"ok":false,.*"code":"(INVALID|NOT_FOUND|UPGRADE|TOO_MANY)"/,
        )
      line.cut()
    }
  expect(sent).toBe(2 * events.length * args.length)
  await othersAreServed()
}, 120_000)

it('[D01] a packet with as many arguments as fit into it ends no process', async () => {
  for (const count of [3, 100, 10_000, 30_000, 49_000]) {
    const line = await attacker('S4')
    line.send(`427["command"${',1'.repeat(count)}]`)
    const answer = await line.hears((p) => p.startsWith('437['))
    expect(answer).toContain('"INVALID"')
    line.send(`42["command"${',{}'.repeat(Math.floor(count / 2))}]`)
    await othersAreServed()
    line.cut()
  }
}, 60_000)

it('[D01] frames that are no packets end the line that sent them, and no other', async () => {
  const frames = ['', '9', '40', '41', '44"x"', '40/none,', '42', '42[]', '42[1]', '42{"a":1}', '42["command"', '4', '43', '43[1]', '431["x"]', '45["x"]', '450-["x"]', '451-["command",{"_placeholder":true,"num":0}]', '46', '461-1[1]', '3', '1', '6', '5', 'b4AAAA', '40{"sid":"x"}', '40/..,', '42/none,["x"]', '4'.repeat(90_000), '0{"sid":"x"}', '2probe', '3probe', '\u0000'] // prettier-ignore
  for (const [n, frame] of frames.entries()) {
    const line = await attacker(['S3', 'S4', 'S5', 'O1', 'O2', 'REC'][n % 6])
    line.send(frame)
    line.send(Buffer.from(frame))
    await line.ends(20)
    line.cut()
  }
  await othersAreServed()
}, 60_000)

it('[D04] attachments: a thousand announced, or one that is not there, close the line', async () => {
  for (const head of ['1000', '11', '99999999999', '1.5', '-1', 'x', '0', '1e3']) {
    const line = await attacker('S5')
    line.send(`45${head}-["command",{"_placeholder":true,"num":0}]`)
    expect(await line.ends(), head).toBeDefined()
  }
  for (const num of ['5', '-1', '1e9', '"0"', '"length"', '{}', 'null']) {
    const line = await attacker('O1')
    line.send(`451-1["command",{"_placeholder":true,"num":${num}}]`)
    line.send(Buffer.from('x'))
    // Put together from nothing it is a command like any other that cannot be read.
    const ended = await line.ends(200)
    const answers = line.heard.filter((p) => p.startsWith('431'))
    expect(ended !== undefined || answers.every((p) => p.includes('"INVALID"')), num).toBe(true)
    line.cut()
  }
  // Ten of a hundred kilobytes each: they are no input of any command.
  const line = await attacker('O2')
  const names = Array.from({ length: 10 }, (_, num) => ({ _placeholder: true, num }))
  line.send(`4510-3["command",${JSON.stringify(envelope({ input: names }))}]`)
  for (let n = 0; n < 10; n += 1) line.send(Buffer.alloc(90_000))
  expect(await line.hears((p) => p.startsWith('433['))).toContain('"INVALID"')
  line.cut()
  await othersAreServed()
}, 60_000)

/** A WebSocket frame as a client sends it, masked with zeros. */
const frame = (opcode: number, payload: Buffer, fin: boolean): Buffer => {
  const head = [(fin ? 0x80 : 0) | opcode]
  const length = payload.length
  if (length < 126) head.push(0x80 | length)
  else head.push(0x80 | 126, length >> 8, length & 255)
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload])
}

/** An upgraded connection below any library. */
const bare = async (path: string, cookie: string, more = '') => {
  const { port } = new URL(theatre.origin)
  const socket = connect(Number(port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (data: Buffer) => chunks.push(data))
  socket.on('error', () => {})
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${theatre.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${cookie}\r\n${more}\r\n`,
  )
  while (!Buffer.concat(chunks).includes('\r\n\r\n')) await new Promise((go) => setTimeout(go, 5))
  const head = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n')[0] ?? ''
  chunks.length = 0
  return { socket, head, received: () => Buffer.concat(chunks) }
}
const IO = '/socket.io/?EIO=4&transport=websocket'
/** The code in the close frame that the server sent before it hung up. */
const closeCodeIn = (bytes: Buffer): number | undefined => {
  const at = bytes.lastIndexOf(Buffer.from([0x88]))
  return at >= 0 && at + 3 < bytes.length ? bytes.readUInt16BE(at + 2) : undefined
}
const ended = (socket: ReturnType<typeof connect>, patience = 5_000) =>
  new Promise<boolean>((resolve) => {
    socket.once('close', () => resolve(true))
    setTimeout(() => resolve(socket.destroyed), patience).unref()
  })

it('[D05] frames beyond the limit, without end, in a hundred thousand pieces: the line is closed and memory stays flat', async () => {
  const cookie = await theatre.cookieOf('A', 'S3')
  const board = (await theatre.enter('A', 'S1')).boardName
  for (const path of [IO, `/yjs/${board}`, '/yjs/notes.A.issue.X']) {
    const limit = path.includes('notes') ? 1_100_000 : 100_001
    const big = await bare(path, cookie)
    for (let sent = 0, first = true; sent < limit; sent += 60_000, first = false)
      big.socket.write(frame(first ? 2 : 0, Buffer.alloc(60_000), sent + 60_000 >= limit))
    expect(await ended(big.socket), path).toBe(true)
    expect(closeCodeIn(big.received()), path).toBe(1009)
    // A continuation of nothing; a control frame in pieces; a bit that nobody has explained.
    for (const bytes of [
      frame(0, Buffer.from('x'), true),
      frame(9, Buffer.from('x'), false),
      Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
    ]) {
      // prettier-ignore
      const odd = await bare(path, cookie)
      odd.socket.write(bytes)
      expect(await ended(odd.socket), path).toBe(true)
      expect(closeCodeIn(odd.received()), path).toBe(1002)
    }
  }
  const before = process.memoryUsage().heapUsed + process.memoryUsage().external
  const lines = await Promise.all(Array.from({ length: 5 }, () => bare(IO, cookie)))
  for (const { socket } of lines) {
    const pieces = Buffer.concat(
      Array.from({ length: 2_000 }, () => frame(0, Buffer.from('x'), false)),
    )
    socket.write(frame(1, Buffer.from('4'), false))
    for (let n = 0; n < 50; n += 1) {
      if (!socket.write(pieces))
        await new Promise((go) => socket.once('drain', go).once('close', go))
      if (socket.destroyed) break
    }
  }
  await othersAreServed()
  const grown = process.memoryUsage().heapUsed + process.memoryUsage().external - before
  expect(grown / 1_000_000).toBeLessThan(150)
  for (const { socket } of lines) socket.destroy()
}, 120_000)

it('[D06] nobody is offered compression, and a compressed frame is an error', async () => {
  const cookie = await theatre.cookieOf('A', 'S3')
  const board = (await theatre.enter('A', 'S1')).boardName
  for (const path of [IO, `/yjs/${board}`, '/yjs/notes.A.issue.X']) {
    const offer = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n'
    const line = await bare(path, cookie, offer)
    expect(line.head).toMatch(/^HTTP\/1.1 101/)
    expect(line.head.toLowerCase()).not.toContain('extensions')
    const bomb = frame(2, Buffer.alloc(1_000), true)
    bomb[0] = 0xc2
    line.socket.write(bomb)
    expect(await ended(line.socket), path).toBe(true)
    expect(closeCodeIn(line.received()), path).toBe(1002)
  }
})

it('[D08] what somebody sends before it is known who he is, nobody reads', async () => {
  const cookie = 'board=nobody'
  const presses = ALL_COMMANDS.slice(0, 20).map((name) =>
    frame(1, Buffer.from(`420["command",${JSON.stringify(envelope({ name, input: inputOf(name) }))}]`), true),
  ) // prettier-ignore
  const before = await theatre.settled('A')
  const refused = await theatre.prisma.refusedCommand.count()
  for (const path of [IO, '/yjs/notes.A.issue.X']) {
    const { port } = new URL(theatre.origin)
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    socket.on('data', (data: Buffer) => (text += data.toString('latin1')))
    socket.on('error', () => {})
    const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${theatre.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${cookie}\r\n\r\n`
    const flood = Buffer.concat([
      frame(1, Buffer.from('40'), true),
      ...presses,
      Buffer.alloc(8_000_000),
    ])
    const heap = process.memoryUsage().external
    socket.write(Buffer.concat([Buffer.from(head), flood]))
    expect(await ended(socket)).toBe(true)
    expect(text).toMatch(/^HTTP\/1.1 401/)
    expect(text).not.toContain('101 Switching')
    expect(process.memoryUsage().external - heap).toBeLessThan(40_000_000)
  }
  expect(theatre.app.rooms.stateOf('A')).toBe(before)
  expect(await theatre.prisma.refusedCommand.count()).toBe(refused)
  expect(await knock(theatre.origin, IO, { origin: theatre.origin, cookie })).toBe(401)
}, 60_000)
