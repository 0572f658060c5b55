import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../attacks/support/Caller.ts'
import { EngineLine } from '../../attacks/support/EngineLine.ts'
import { foreign } from '../../attacks/support/foreign.ts'
import { stage } from '../../attacks/support/stage.ts'
import type { Theatre } from '../../attacks/support/Theatre.ts'
import type { Random } from '../../linking/random.ts'
import { seeded } from '../../linking/random.ts'
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
        // Every tenth is no packet that the library would send; the line may be cut for it.
        if (own.below(10) === 0) await verdict.watch('packet', () => raw(theatre, cookie, own))
        else {
          const frame = payload(own)
          await verdict.watch(frame, () => line.frame(frame).catch(() => 'dropped' as const))
        }
        await pause(BETWEEN)
      }
      caller?.leave()
    }),
  )
  unhear()
  return verdict.count()
}

/** A packet with some of its characters changed: an answer, or the end of that line, is as it should be. */
const raw = async (theatre: Theatre, cookie: string, random: Random) => {
  const line = await EngineLine.join(theatre.origin, cookie).catch(() => undefined)
  if (!line) return 'dropped' as const
  let packet = `42${random.below(9)}["command",${JSON.stringify(payload(random)) ?? 'null'}]`
  for (let n = random.below(6); n > 0; n -= 1) {
    const at = random.below(Math.min(packet.length, 200))
    const other = random.pick([
      '',
      '"',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\0',
      '9',
      '-',
      packet.slice(0, 9),
    ])
    packet = packet.slice(0, at) + other + packet.slice(at + random.below(3))
  }
  line.send(packet.slice(0, 95_000))
  // Alive or gone: what follows a packet of our own is answered, or the line has ended.
  line.send('429["command"]')
  await Promise.race([line.ends(2_000), line.hears((p) => p.startsWith('439'), 2_000).catch(() => '')]) // prettier-ignore
  line.cut()
  return 'dropped' as const
}
