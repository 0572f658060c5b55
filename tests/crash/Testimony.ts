import type { Answer } from '../../domain/commands/protocol.ts'
import type { Press } from '../../client/live/Outbox.ts'
import { canonical } from '../../server/rooms/canonical.ts'

/** What a page was told for good. */
export interface Told {
  readonly committeeId: string
  readonly seatId: string
  readonly press: Press
  readonly answer: Answer
}

/** Every answer that any page has ever got. The server may never take one back. */
export class Testimony {
  readonly told = new Map<string, Told>()
  readonly changed: string[] = []
  sent = 0
  sentAgain = 0
  /** Keys whose answer no check has looked for yet. */
  fresh: string[] = []

  send(press: Press): void {
    this.sent += 1
    if (press.again) this.sentAgain += 1
  }

  hear(committeeId: string, seatId: string, press: Press, answer: Answer): void {
    if (!answer.ok && (answer.retry || answer.code === 'UPGRADE')) return
    const { key } = press
    const before = this.told.get(key)
    if (before === undefined) {
      this.told.set(key, { committeeId, seatId, press, answer })
      this.fresh.push(key)
    } else if (canonical(before.answer) !== canonical(answer))
      this.changed.push(`${key}: ${canonical(before.answer)} → ${canonical(answer)}`)
  }
}
