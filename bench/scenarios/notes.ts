import { setTimeout as pause } from 'node:timers/promises'
import { inTurns } from '../clients/inTurns.ts'
import { NotesRoom } from '../clients/NotesRoom.ts'
import type { Peer } from '../clients/Peer.ts'
import { Gauge } from '../measure/Gauge.ts'
import { Times } from '../measure/Times.ts'
import type { Result } from './Result.ts'

export interface NotesWork {
  readonly name: string
  readonly rooms: number
  readonly members: number
  /** Writes a second in each room, by members in turn. */
  readonly writesPerSecond: number
  readonly seconds: number
}

/**
 * G3: members type into one text; a delivery is one write that has reached one other member.
 */
export const notes = async (peer: Peer, work: NotesWork): Promise<Result> => {
  // Thousands in one instant would be an attack, and our server takes it for one.
  const rooms = await inTurns(work.rooms, 16, (room) => NotesRoom.open(peer, room, work.members))
  await pause(500)
  const gauge = new Gauge(peer.pid, peer.databasePid)
  const begun = performance.now()
  const total = work.writesPerSecond * work.seconds
  const every = 1000 / work.writesPerSecond
  await Promise.all(
    rooms.map(async (room, n) => {
      // Rooms do not write at the same moment.
      const offset = (n / work.rooms) * every
      for (let write = 0; write < total; write += 1) {
        const wait = begun + offset + write * every - performance.now()
        if (wait > 0) await pause(wait)
        room.write(write % work.members)
      }
    }),
  )
  await Promise.all(rooms.map((room) => room.settled(10_000)))
  const use = gauge.read()
  const times = new Times()
  let [deliveries, lost] = [0, 0]
  for (const room of rooms) {
    for (const ms of room.late) times.add(ms)
    deliveries += room.late.length
    lost += total * (work.members - 1) - room.late.length
    room.leave()
  }
  const { p50, p95, p99, max } = times.summary()
  return {
    scenario: `notes ${work.name}`,
    system: peer.system,
    figures: {
      ...{ p50, p95, p99, max, deliveries, lost },
      cpuMicrosPerDelivery: Math.round((use.serverCpu / Math.max(deliveries, 1)) * 1e7) / 10,
      ...use.figures,
    },
    clientBound: use.clientBound,
  }
}
