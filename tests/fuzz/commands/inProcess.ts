import { randomUUID } from 'node:crypto'
import { GENESIS } from '../../../server/rooms/ledger.ts'
import { Rooms } from '../../../server/rooms/Rooms.ts'
import type { State } from '../../../domain/state.ts'
import type { Viewer } from '../../../server/auth/viewer.ts'
import { createLog } from '../../../server/log.ts'
import { answerCommand } from '../../../server/sockets/commandSocket.ts'
import type { CommitStore } from '../../../server/store/CommitStore.ts'
import type { Random } from '../../linking/random.ts'
import { START } from '../../support/builders.ts'
import { memoryCommitStore } from '../../support/memoryCommitStore.ts'
import { MOMENTS, stage, URN } from '../../attacks/support/stage.ts'
import type { Count } from './Count.ts'
import { judge } from './judge.ts'
import { payload } from './payloads.ts'

const COMMITTEE = 'A'
const SEATS = ['S1', 'S1', 'S1', 'S2', 'S2', 'S3', 'S4', 'S5', 'S6', 'L4', 'O1', 'O2', 'REC', 'REC', 'nobody'] // prettier-ignore
const TOGETHER = 40

const stages = new Map<(typeof MOMENTS)[number], State>()
/** State is never changed, so each is made once: a secret vote's keys take their time. */
const stageOf = (moment: (typeof MOMENTS)[number]): State => {
  const state = stages.get(moment) ?? stage(moment)
  stages.set(moment, state)
  return state
}

/** Through the real line of commands and the real room, without a network: quick, so most go this way. */
export const inProcess = async (
  random: Random,
  count: number,
  store?: {
    open: (moment: (typeof MOMENTS)[number]) => Promise<{ store: CommitStore; committeeId: string }>
  },
): Promise<Count> => {
  const moment = random.pick(MOMENTS)
  const opened = store ? await store.open(moment) : { store: memoryCommitStore(COMMITTEE, stageOf(moment)), committeeId: COMMITTEE } // prettier-ignore
  const { committeeId } = opened
  let now = START
  const rooms = new Rooms({
    store: opened.store,
    tools: { clock: { now: () => now }, newId: randomUUID, urn: URN },
    gateway: { board: () => ({ epoch: GENESIS, name: '', write: () => {}, close: () => {} }) },
    log: createLog('silent'),
  })
  const verdict = judge()
  rooms.onLost(() => verdict.lost())
  for (let sent = 0; sent < count; sent += TOGETHER) {
    now += random.below(5_000)
    const batch = Math.min(TOGETHER, count - sent)
    await Promise.all(
      Array.from({ length: batch }, async () => {
        const frame = payload(random)
        const viewer = viewerOf(random, committeeId)
        const bucket = { take: () => true } as never
        await verdict.watch(frame, () => answerCommand({ viewer, bucket }, rooms, frame))
      }),
    )
  }
  await rooms.idle()
  return verdict.count()
}

const viewerOf = (random: Random, committeeId: string): Viewer => {
  const base = { sessionId: 's', userId: 'u', committeeId }
  switch (random.below(20)) {
    case 0:
      return { ...base, kind: 'screen' }
    case 1:
      return { ...base, kind: 'guest', guestId: 'g1' }
    case 2:
      return { kind: 'admin', sessionId: 's', userId: 'u' }
    default:
      return { ...base, kind: 'seat', seatId: random.pick(SEATS) }
  }
}
