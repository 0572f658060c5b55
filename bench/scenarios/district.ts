import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { BoardEar } from '../clients/BoardEar.ts'
import { BoardReader } from '../clients/BoardReader.ts'
import { NotesRoom } from '../clients/NotesRoom.ts'
import { SocketLine } from '../clients/SocketLine.ts'
import { inTurns } from '../clients/inTurns.ts'
import { Gauge } from '../measure/Gauge.ts'
import { processUse } from '../measure/processUse.ts'
import { Times } from '../measure/Times.ts'
import { productPeer } from '../product/productPeer.ts'
import type { Product } from '../product/startProduct.ts'
import type { Result } from './Result.ts'

export interface DistrictWork {
  readonly rooms: number
  readonly members: number
  readonly commandsPerSecond: number
  readonly editsPerSecond: number
  readonly seconds: number
}

/** G2: a whole district meets at once; every member has a command line, a board and notes open. */
export const district = async (product: Product, work: DistrictWork): Promise<Result> => {
  const { rooms, members, seconds } = work
  const ready = await product.begin({ name: 'd', committees: rooms, seats: members, issues: 20 })
  const before = processUse(product.pid).rss
  const peer = productPeer(product, ready, members)
  const halls = await inTurns(rooms, 16, async (room) => {
    const own = ready.members.slice(room * members, (room + 1) * members)
    const lines = own.map((m) => new SocketLine(ready.origin, m.cookie))
    const [board] = await Promise.all(lines.map((l) => l.welcome))
    const reader = new BoardReader()
    const ears = own.map((m) => new BoardEar(ready.origin, board ?? '', m.cookie, reader))
    await Promise.all(ears.map((ear) => ear.whole))
    return { lines, ears, notes: await NotesRoom.open(peer, room, members) }
  })
  await pause(2000)
  const memory = processUse(product.pid).rss - before
  const gauge = new Gauge(product.pid, ready.databasePid)
  const [acks, boards, edits] = [new Times(), new Times(), new Times()]
  let refused = 0
  const begun = performance.now()
  const paced = async (n: number, perSecond: number, act: (turn: number) => unknown) => {
    const every = 1000 / perSecond
    const pending: unknown[] = []
    for (let turn = 0; turn < perSecond * seconds; turn += 1) {
      const wait = begun + (n / rooms) * every + turn * every - performance.now()
      if (wait > 0) await pause(wait)
      pending.push(act(turn))
    }
    await Promise.all(pending)
  }
  await Promise.all(
    halls.flatMap(({ lines, ears, notes }, n) => [
      paced(n, work.commandsPerSecond, async (turn) => {
        const line = lines[turn % members]
        const asked = performance.now()
        const answer = await line?.press(
          'checkIn',
          { meetingId: 'm1', via: 'ONSITE' },
          randomUUID(),
        )
        acks.add(performance.now() - asked)
        if (!answer?.ok) return void (refused += 1)
        const seen = await Promise.all(ears.map((ear) => ear.reaches(answer.revision ?? 0)))
        for (const at of seen) boards.add(at - asked)
      }),
      paced(n, work.editsPerSecond, (turn) => notes.write(turn % members)),
    ]),
  )
  await Promise.all(halls.map(({ notes }) => notes.settled(10_000)))
  const use = gauge.read()
  for (const { notes } of halls) for (const ms of notes.late) edits.add(ms)
  const expected = rooms * work.editsPerSecond * seconds * (members - 1)
  for (const { lines, ears, notes } of halls) {
    for (const l of [...lines, ...ears]) l.leave()
    notes.leave()
  }
  const [a, b, e] = [acks.summary(), boards.summary(), edits.summary()]
  return {
    scenario: `district ${rooms} × ${members}`,
    system: 'product',
    figures: {
      ...{ ackP50: a.p50, ackP99: a.p99, boardP50: b.p50, boardP99: b.p99 },
      ...{ editP50: e.p50, editP99: e.p99, refused, lostEdits: expected - edits.count },
      serverCpuMsEach: (use.serverCpu * 1000) / (acks.count + edits.count / (members - 1)),
      kilobytesPerMember: Math.round(memory / 1024 / (rooms * members)),
      ...use.figures,
    },
    clientBound: use.clientBound,
  }
}
