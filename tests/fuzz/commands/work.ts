import { Theatre } from '../../attacks/support/Theatre.ts'
import { stage } from '../../attacks/support/stage.ts'
import { seeded } from '../../linking/random.ts'
import { prismaCommitStore } from '../../../server/store/prismaCommitStore.ts'
import type { Count } from './Count.ts'
import { inProcess } from './inProcess.ts'
import { overSockets } from './overSockets.ts'

/** What one process is to send. */
export interface Order {
  readonly seed: number
  readonly count: number
}

/** Of a hundred: how many go over real sockets, and how many of the others into PostgreSQL. */
const [OVER_SOCKETS, INTO_POSTGRES] = [1, 6]
/** Then the meeting is over, more often than not. */
const A_ROOM = 400

/** Sends them and tells after each room; `tell` gets what has been counted since. */
export const work = async ({ seed, count }: Order, tell: (count: Count) => void): Promise<void> => {
  const random = seeded(seed)
  const theatre = await Theatre.open()
  let n = 0
  const store = {
    async open(moment: Parameters<typeof stage>[0]) {
      const committeeId = `rooms ${seed} ${(n += 1)}`
      await theatre.seed(committeeId, stage(moment))
      return { committeeId, store: prismaCommitStore(theatre.prisma) }
    },
  }
  const sockets = overSockets(theatre, seeded(seed + 1), Math.round((count * OVER_SOCKETS) / 100))
  let left = count - Math.round((count * OVER_SOCKETS) / 100)
  for (let rooms = 0; left > 0; rooms += 1, left -= A_ROOM) {
    const isStored = rooms % Math.round(100 / INTO_POSTGRES) === 0
    tell(await inProcess(random, Math.min(A_ROOM, left), isStored ? store : undefined))
  }
  tell(await sockets)
  await theatre.close()
}
