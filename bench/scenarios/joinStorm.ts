import { setTimeout as pause } from 'node:timers/promises'
import { DocumentLine } from '../clients/DocumentLine.ts'
import { Gauge } from '../measure/Gauge.ts'
import { Times } from '../measure/Times.ts'
import type { Product } from '../product/startProduct.ts'
import { SocketLine } from '../clients/SocketLine.ts'
import type { Result } from './Result.ts'

/** G4: all members open the board of so many issues within a second, as after a restart. */
export const joinStorm = async (
  product: Product,
  members: number,
  issues: number,
): Promise<Result> => {
  const ready = await product.begin({
    name: `storm${issues}x`,
    committees: 1,
    seats: members,
    issues,
  })
  const [first] = ready.members
  const line = new SocketLine(ready.origin, first?.cookie ?? '')
  const board = await line.welcome
  const gauge = new Gauge(product.pid, ready.databasePid)
  const waits = new Times()
  const begun = performance.now()
  const lines = await Promise.all(
    ready.members.map(async ({ cookie }, n) => {
      await pause((n / members) * 1000)
      const asked = performance.now()
      const ear = new DocumentLine({
        index: n,
        url: `${ready.origin.replace(/^http/, 'ws')}/yjs/${board}`,
        headers: { cookie, origin: ready.origin },
        ears: {},
      })
      await ear.whole
      waits.add(performance.now() - asked)
      return ear
    }),
  )
  const allIn = performance.now() - begun
  const use = gauge.read()
  const bytes = lines.reduce((n, l) => n + l.bytes, 0) / lines.length
  for (const l of [...lines, line]) l.leave()
  const { p50, p99, max } = waits.summary()
  return {
    scenario: `join ${members} × ${issues} issues`,
    system: 'product',
    figures: {
      ...{ waitP50: p50, waitP99: p99, waitMax: max, allInMs: allIn },
      cpuMsEach: Math.round((use.serverCpu / members) * 1e5) / 100,
      kilobytesEach: Math.round(bytes / 1024),
      ...use.figures,
    },
    clientBound: use.clientBound,
  }
}
