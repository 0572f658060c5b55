import type { Answer } from '../../../domain/commands/protocol.ts'
import { EngineLine } from '../../attacks/support/EngineLine.ts'
import type { Random } from '../../linking/random.ts'
import { payload } from './payloads.ts'

/** A packet of our own after the bent one: its answer shows that the line lives and is being read. */
const PROBE = '429["command"]'
const PROBED = '439['
const INSTEAD = ['', '"', '[', ']', '{', '}', ',', '\0', '9', '-']
/** Below the most that a frame may have. */
const LONGEST = 95_000

/**
 * Sends a packet with some of its characters changed on a line of its own. Whatever it says, the line has to
 * go on or to end: the packet behind it is answered, or there is no line any more. Waits for one of the two
 * without a limit of its own; `trace` tells how far it came.
 *
 * @returns what the packet behind it was answered; 'closed' where the line has ended instead
 * @throws where the line was not let in, so that nothing was sent, and where the server had a fault
 */
export const sendBent = async (o: {
  origin: string
  cookie: string
  random: Random
  trace: { packet: string; step: string }
}): Promise<Answer | 'closed'> => {
  const packet = bent(o.random).slice(0, LONGEST)
  o.trace.packet = packet.slice(0, 200)
  o.trace.step = 'upgrade'
  const line = new EngineLine(o.origin, o.cookie)
  try {
    await line.opens()
    o.trace.step = 'joining'
    line.send('40')
    if (!(await line.hearsOrEnds((p) => p.startsWith('40')))) throw new Error('not let in')
    o.trace.step = 'sent'
    line.send(packet)
    line.send(PROBE)
    const answer = await line.hearsOrEnds((p) => p.startsWith(PROBED))
    if (line.heard.some((p) => p.startsWith('43') && p.includes('"INTERNAL"')))
      throw new Error('threw')
    return answer === undefined ? 'closed' : (JSON.parse(answer.slice(PROBED.length, -1)) as Answer)
  } finally {
    line.cut()
  }
}

const bent = (random: Random): string => {
  let packet = `42${random.below(9)}["command",${JSON.stringify(payload(random)) ?? 'null'}]`
  for (let n = random.below(6); n > 0; n -= 1) {
    const at = random.below(Math.min(packet.length, 200))
    const other = random.pick([...INSTEAD, packet.slice(0, 9)])
    packet = packet.slice(0, at) + other + packet.slice(at + random.below(3))
  }
  return packet
}
