import type { IncomingMessage } from 'node:http'
import type { Viewer } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { Io } from './Io.ts'
import { userRoom } from './Io.ts'
import type { MemberPaces } from './MemberPaces.ts'
import { TokenBucket } from './TokenBucket.ts'

/** Pages of one account at a time; a hall's screens may share one. */
const MOST_PAGES = 200
const MOST_ADDRESSES = 10_000

/** How fast anybody may come back: members by their account, strangers by their address. */
export class Doors {
  readonly #paces: MemberPaces
  readonly #io: Io
  readonly #clock: Clock
  readonly #strangers = new Map<string, TokenBucket>()

  constructor(o: { paces: MemberPaces; io: Io; clock: Clock }) {
    this.#paces = o.paces
    this.#io = o.io
    this.#clock = o.clock
  }

  /** May this member open one more connection now? */
  admits({ userId }: Viewer): boolean {
    const pages = this.#io.sockets.adapter.rooms.get(userRoom(userId))?.size ?? 0
    return this.#paces.of(userId).doors.take() && pages < MOST_PAGES
  }

  /** One more connection without a session: is it still to be told so, or has its address asked too often? */
  answersStranger({ socket }: IncomingMessage): boolean {
    const address = socket.remoteAddress ?? ''
    const known = this.#strangers.get(address)
    if (known) return known.take()
    for (const [other, pace] of this.#strangers)
      if (this.#strangers.size >= MOST_ADDRESSES || pace.isFull) this.#strangers.delete(other)
      else break
    const pace = new TokenBucket({ burst: 60, perSecond: 2, clock: this.#clock })
    this.#strangers.set(address, pace)
    return pace.take()
  }
}
