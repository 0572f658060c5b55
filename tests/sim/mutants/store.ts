import type { Batch, CommitStore } from '../../../server/store/CommitStore.ts'
import type { Mutant } from '../Seams.ts'
import type { Missing } from './LooseStore.ts'
import { LooseStore } from './LooseStore.ts'

// Bugs of the store, and of what stands between a room and its store.

const loose = (name: string, about: string, missing: Missing): Mutant => ({
  name,
  about,
  plant: (seams) => {
    seams.database = () => new LooseStore(missing)
  },
})

/** Everything but the commit is as it was. */
const withCommit = (store: CommitStore, commit: (batch: Batch) => Promise<void>): CommitStore => ({
  take: (id) => store.take(id),
  recall: (id, meetingId) => store.recall(id, meetingId),
  answersOf: (id, keys) => store.answersOf(id, keys),
  commit,
})

export const STORE_MUTANTS: readonly Mutant[] = [
  {
    name: 'ackEarly',
    about: 'the answer does not wait for the commit',
    plant(seams) {
      seams.store = (store) =>
        withCommit(store, async (batch) => {
          void store.commit(batch).catch(() => {})
        })
    },
  },
  loose('keysInMemory', 'answers are known to the room alone, not to the store', {
    answers: 'all',
    uniqueKeys: true,
  }),
  loose(
    'forgottenRefusals',
    'what was done is found again after a restart, what was refused is not',
    {
      answers: 'refusals',
      uniqueKeys: true,
    },
  ),
  loose('noFence', 'a server that has lost the room may still write', {
    lease: true,
    uniquePlaces: true,
  }),
  loose(
    'unloadWhileSaving',
    'a room is put away and loaded again, under the same lease, while it is being saved',
    { newEpochs: true },
  ),
  loose(
    'rebuildDropsDelete',
    'no record is ever deleted here; the nearest is a field that was taken away and is back after a restart',
    { removals: true },
  ),
  {
    name: 'broadcastBeforeCommit',
    about: 'the board shows what is about to be committed',
    plant(seams) {
      const boards = new Map<unknown, Parameters<typeof seams.board>[0]>()
      seams.board = (board, server) => {
        boards.set(server, board)
        return board
      }
      seams.store = (store, server) =>
        withCommit(store, async (batch) => {
          const entries = batch.records.filter((c) => c.kind === 'item' || c.kind === 'motion')
          boards
            .get(server)
            ?.write(entries.map(({ kind, record }) => ({ kind, id: record.id, value: record })))
          await store.commit(batch)
        })
    },
  },
  {
    name: 'keyGlobal',
    about: 'a key belongs to nobody: whoever comes with it gets the answer that it once got',
    plant(seams) {
      seams.rooms = (rooms) => {
        const answers = new Map<string, Promise<unknown>>()
        const of = async (id: string) => {
          const room = await rooms.of(id)
          return (
            room &&
            ({
              submit: async (press: Parameters<typeof room.submit>[0]) => {
                const answer = await (answers.get(press.key) ?? room.submit(press))
                const { ok, retry } = answer as { ok: boolean; retry?: true }
                if (ok || !retry) answers.set(press.key, Promise.resolve(answer))
                return answer
              },
            } as never)
          )
        }
        return { of, open: (id) => rooms.open(id), onCommit: (l) => rooms.onCommit(l), onLost: (l) => rooms.onLost(l) } // prettier-ignore
      }
    },
  },
  {
    name: 'noIdempotency',
    about: 'each arrival of a press is a press of its own',
    plant(seams, world) {
      seams.rooms = (rooms) => {
        const of = async (id: string) => {
          const room = await rooms.of(id)
          return (
            room &&
            ({
              submit: async ({ again: _, ...press }: Parameters<typeof room.submit>[0]) => ({
                ...(await room.submit({ ...press, key: world.newKey() })),
                key: press.key,
              }),
            } as never)
          )
        }
        return { of, open: (id) => rooms.open(id), onCommit: (l) => rooms.onCommit(l), onLost: (l) => rooms.onLost(l) } // prettier-ignore
      }
    },
  },
]
