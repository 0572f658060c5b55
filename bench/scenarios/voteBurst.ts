import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { BoardEar } from '../clients/BoardEar.ts'
import { BoardReader } from '../clients/BoardReader.ts'
import { SocketLine } from '../clients/SocketLine.ts'
import { Gauge } from '../measure/Gauge.ts'
import { Times } from '../measure/Times.ts'
import { MOTION } from '../product/Order.ts'
import type { Product } from '../product/startProduct.ts'
import type { Result } from './Result.ts'

/** G1: all members of one meeting vote within a second; every vote durable, and the count on every screen. */
export const voteBurst = async (product: Product, members: number): Promise<Result> => {
  const ready = await product.begin({ name: 'burst', committees: 1, seats: members, issues: 50 })
  const lines = ready.members.map((m) => new SocketLine(ready.origin, m.cookie))
  const [board] = await Promise.all(lines.map((line) => line.welcome))
  const reader = new BoardReader()
  const ears = ready.members.map((m) => new BoardEar(ready.origin, board ?? '', m.cookie, reader))
  await Promise.all(ears.map((ear) => ear.whole))
  const [chair, ...voters] = lines
  await chair?.press('openVote', { motionId: MOTION }, randomUUID())
  await pause(500)
  const gauge = new Gauge(product.pid, ready.databasePid)
  const acknowledged = new Times()
  const input = { motionId: MOTION, choice: 'APPROVE' }
  let refused = 0
  let lastTap = 0
  let lastRevision = 0
  let lastAnswer = 0
  await Promise.all(
    voters.map(async (voter, n) => {
      await pause((n / voters.length) * 1000)
      const tapped = performance.now()
      lastTap = Math.max(lastTap, tapped)
      const answer = await voter.press('castBallot', input, randomUUID())
      lastAnswer = performance.now()
      acknowledged.add(lastAnswer - tapped)
      if (answer.ok) lastRevision = Math.max(lastRevision, answer.revision ?? 0)
      else refused += 1
    }),
  )
  const seen = await Promise.all(ears.map((ear) => ear.reaches(lastRevision)))
  const use = gauge.read()
  for (const line of lines) line.leave()
  for (const ear of ears) ear.leave()
  const { p50, p99, max } = acknowledged.summary()
  return {
    scenario: `votes ${members}`,
    system: 'product',
    figures: {
      ackP50: p50,
      ackP99: p99,
      ackMax: max,
      lastAckAfterLastTap: lastAnswer - lastTap,
      allScreensAfterLastTap: Math.max(...seen) - lastTap,
      refused,
      ...use.figures,
    },
    clientBound: use.clientBound,
  }
}
