import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../attacks/support/Caller.ts'
import { foreign } from '../../attacks/support/foreign.ts'
import { stage } from '../../attacks/support/stage.ts'
import type { Theatre } from '../../attacks/support/Theatre.ts'
import type { Random } from '../../linking/random.ts'
import { seeded } from '../../linking/random.ts'
import { sendBent } from './bentPacket.ts'
import type { Count } from './Count.ts'
import { judge } from './judge.ts'
import { payload } from './payloads.ts'

const ROLES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'L4', 'O1', 'O2', 'REC', 'SCREEN', 'GUEST', 'ADMIN'] // prettier-ignore
/** As fast as one member may press for ever. */
const BETWEEN = 55

/** Over real sockets to a real server on PostgreSQL: each role on a line of its own, each at its pace. */
export const overSockets = async (
  theatre: Theatre,
  random: Random,
  count: number,
): Promise<Count> => {
  const committeeId = `sockets ${random.below(1e9)}`
  await theatre.seed(committeeId, stage('DISCUSSION'))
  await theatre.seed(`${committeeId} other`, foreign(stage('DISCUSSION')))
  const verdict = judge()
  const unhear = theatre.app.rooms.onLost(() => verdict.lost())
  const each = Math.ceil(count / ROLES.length)
  await Promise.all(
    ROLES.map(async (role) => {
      const own = seeded(random.below(2 ** 31))
      const cookie = await theatre.cookieOf(committeeId, role)
      let caller: Caller | undefined
      for (let n = 0; n < each; n += 1) {
        if (!caller?.socket.connected) caller = await theatre.come(cookie)
        const line = caller
        // Every tenth is no packet that the library would send; its line may end by it.
        if (own.below(10) === 0) {
          const trace = { role, packet: '', step: '' }
          await verdict.watch(trace, () =>
            sendBent({ origin: theatre.origin, cookie, random: own, trace }),
          )
        } else {
          const frame = payload(own)
          // Rejects where the line ends instead: no frame of ours is a reason for that.
          await verdict.watch(frame, () => line.socket.emitWithAck('command', frame as never))
        }
        await pause(BETWEEN)
      }
      caller?.leave()
    }),
  )
  unhear()
  return verdict.count()
}
