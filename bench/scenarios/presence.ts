import { setTimeout as pause } from 'node:timers/promises'
import type { DocumentLine } from '../clients/DocumentLine.ts'
import { DocumentLine as Line } from '../clients/DocumentLine.ts'
import type { Peer } from '../clients/Peer.ts'
import { presenceOf } from '../clients/presenceOf.ts'
import { Gauge } from '../measure/Gauge.ts'
import type { Result } from './Result.ts'

/** Members of one room who each say every few seconds what they look at; what the server spends on it. */
export const presence = async (
  peer: Peer,
  o: { readonly members: number; readonly everySeconds: number; readonly seconds: number },
): Promise<Result> => {
  const lines: DocumentLine[] = Array.from(
    { length: o.members },
    (_, member) => new Line({ index: member, ...peer.door(0, member), ears: {} }),
  )
  await Promise.all(lines.map((line) => line.whole))
  for (const [n, line] of lines.entries()) line.tell(presenceOf(line.clientId, 1, n))
  await pause(2000)
  const bytes = () => lines.reduce((n, line) => n + line.bytes, 0)
  const gauge = new Gauge(peer.pid, peer.databasePid)
  const [begun, before] = [performance.now(), bytes()]
  const changes = Math.floor((o.members * o.seconds) / o.everySeconds)
  for (let n = 0; n < changes; n += 1) {
    const wait = begun + (n / changes) * o.seconds * 1000 - performance.now()
    if (wait > 1) await pause(wait)
    const line = lines[n % lines.length]
    line?.tell(presenceOf(line.clientId, 2 + Math.floor(n / lines.length), n))
  }
  await pause(500)
  const use = gauge.read()
  const received = (bytes() - before) / 1024 / o.members / o.seconds
  for (const line of lines) line.leave()
  return {
    scenario: `presence ${o.members}, one change each ${o.everySeconds} s`,
    system: peer.system,
    figures: { kilobytesPerSecondEach: Math.round(received * 10) / 10, ...use.figures },
    clientBound: use.clientBound,
  }
}
