import type { CommandInput } from '../../domain/commands/index.ts'
import { indexedDbTable } from './indexedDbTable.ts'
import { notify } from './notices.ts'
import { Outbox } from './Outbox.ts'
import { keepReceipt } from './receipts.ts'
import { hearServerTime } from './serverClock.ts'
import { carryOver, createSocket } from './socket.ts'
import { pause } from './backoff.ts'
import { version } from './version.ts'
import { DROPPED_TEXT, UNKNOWN_TEXT } from './OutboxEntry.ts'

/** The page's one Socket.IO connection. */
export const socket = createSocket()
const carry = carryOver(socket, undefined, () => silence())
let silence = (): void => {}
/** Called when a press got no answer over a connection that looks alive. */
export const onSilence = (act: () => void): void => void (silence = act)

/** The page's one outbox. */
export const outbox = new Outbox({
  table: indexedDbTable('outbox'),
  now: Date.now,
  wait: pause,
  async carry(envelope) {
    const answer = await carry(envelope)
    if (answer?.ok) hearServerTime(answer.at)
    return answer
  },
  onLeftover({ key, name, input }, outcome) {
    if (outcome.ok) {
      if (name === 'castBallot') keepReceipt(input as CommandInput<'castBallot'>, outcome)
      return
    }
    const isGivenUp = outcome.text === DROPPED_TEXT || outcome.text === UNKNOWN_TEXT
    const kind = outcome.late ? 'late' : isGivenUp ? 'dropped' : 'refused'
    notify({ id: key, kind, text: outcome.text })
  },
  onUpgrade: () => version.set('required'),
})
