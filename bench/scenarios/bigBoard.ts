import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { BoardEar } from '../clients/BoardEar.ts'
import { BoardReader } from '../clients/BoardReader.ts'
import { SocketLine } from '../clients/SocketLine.ts'
import { Gauge } from '../measure/Gauge.ts'
import { Times } from '../measure/Times.ts'
import type { Product } from '../product/startProduct.ts'
import type { Result } from './Result.ts'

/** G5: one issue changes on a board of so many; the whole way from the press to the other screen. */
export const bigBoard = async (product: Product, issues: number): Promise<Result> => {
  const ready = await product.begin({ name: `big${issues}x`, committees: 1, seats: 20, issues })
  const [chair, member] = ready.members
  const line = new SocketLine(ready.origin, chair?.cookie ?? '')
  const board = await line.welcome
  const ear = new BoardEar(ready.origin, board, member?.cookie ?? '', new BoardReader())
  await ear.whole
  await pause(500)
  const gauge = new Gauge(product.pid, ready.databasePid)
  const [acks, shown] = [new Times(), new Times()]
  for (let n = 0; n < ROUNDS; n += 1) {
    const issueId = `i${(n * 37) % issues}`
    const asked = performance.now()
    const patch = { title: `第${n}次修改：路灯不亮，夜间出行不便` }
    const answer = await line.press('editIssue', { issueId, patch }, randomUUID())
    acks.add(performance.now() - asked)
    shown.add((await ear.reaches(answer.revision ?? 0)) - asked)
    // A room that is quiet sends at once.
    await pause(25)
  }
  const use = gauge.read()
  line.leave()
  ear.leave()
  const [a, s] = [acks.summary(), shown.summary()]
  return {
    scenario: `one issue of ${issues}`,
    system: 'product',
    figures: {
      ...{ ackP50: a.p50, ackP99: a.p99, shownP50: s.p50, shownP99: s.p99 },
      serverCpuMsEach: Math.round((use.serverCpu / ROUNDS) * 1e5) / 100,
      kilobytesToJoin: Math.round(ear.bytes / 1024),
      ...use.figures,
    },
    clientBound: use.clientBound,
  }
}

const ROUNDS = 200
