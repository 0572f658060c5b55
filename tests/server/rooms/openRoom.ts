import { randomUUID } from 'node:crypto'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { State } from '../../../domain/state.ts'
import type { Committed } from '../../../server/rooms/Room.ts'
import { Room } from '../../../server/rooms/Room.ts'
import { createUrn } from '../../../server/rooms/urn.ts'
import type { Tools } from '../../../server/rooms/tentative.ts'
import type { Batch } from '../../../server/store/CommitStore.ts'
import { MEETING } from '../../support/builders.ts'
import { MemoryCommitStore } from '../../support/memoryCommitStore.ts'

/** A memory store whose commits can be made to wait or to fail. */
export class Slow extends MemoryCommitStore {
  batches: Batch[] = []
  before: () => Promise<void> = async () => {}
  after: () => Promise<void> = async () => {}
  override async commit(batch: Batch): Promise<void> {
    await this.before()
    await super.commit(batch)
    this.batches.push(batch)
    await this.after()
  }
}

/** A room on a store in memory, and what it says to the outside. */
export const open = async (state: State, store = new Slow(), tools: Partial<Tools> = {}) => {
  if (!(await store.take('C1'))) store.seed('C1', state, '0'.repeat(64))
  const taken = await store.take('C1')
  if (!taken) throw new Error('no committee')
  const told: Committed[] = []
  const lost: unknown[] = []
  const room = new Room({
    committeeId: 'C1',
    taken,
    store,
    tools: {
      ...{ clock: { now: Date.now }, newId: randomUUID, urn: createUrn(Buffer.alloc(32, 1)) },
      ...tools,
    },
    onCommit: (c) => told.push(c),
    onLost: (error) => lost.push(error),
  })
  const press = (who: string, name: CommandName, input: unknown, key: string = randomUUID()) =>
    room.submit({ actor: { kind: 'seat', seatId: who as never }, name, input, key })
  return { room, store, press, told, lost }
}
export const checkIn = { meetingId: MEETING, via: 'ONSITE' }
