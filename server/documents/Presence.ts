import type { Clock } from '../clock.ts'
import { ByteReader } from './ByteReader.ts'
import type { Connection } from './Connection.ts'
import { presenceEntry, presenceFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import { presenceState } from './presenceState.ts'

type Member = { readonly clientId: number; state: string }

/**
 * Who is in the room and looks at what. A frame counts only for the connection it comes on, whatever id
 * it claims, and the server writes who that is. Changes go out together, at most ten times a second.
 */
export class Presence {
  readonly #clock: Clock
  readonly #limits: Limits
  readonly #members = new Map<Connection, Member>()
  readonly #changed = new Set<Connection>()
  readonly #left: number[] = []
  /** Rises with everything sent, so that receivers take it for newer than what they have. */
  #turn = 1
  #everybody: { readonly turn: number; readonly entries: Map<Connection, Buffer> } | undefined
  #sentAt = -Infinity
  #timer: NodeJS.Timeout | undefined

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock
    this.#limits = limits
  }

  join(connection: Connection): void {
    this.#members.set(connection, { clientId: connection.clientId, state: ABSENT })
  }

  leave(connection: Connection): void {
    const member = this.#members.get(connection)
    if (member === undefined) return
    this.#members.delete(connection)
    this.#changed.delete(connection)
    if (member.state === ABSENT) return
    this.#left.push(member.clientId)
    this.#schedule()
  }

  /**
   * A client's awareness update. What is about others is dropped without a word: the y-websocket client
   * sends back everything it hears.
   */
  receive(connection: Connection, bytes: Uint8Array): void {
    const member = this.#members.get(connection)
    const reader = new ByteReader(bytes)
    if (member === undefined || reader.varUint() !== 1) return
    if (reader.varUint() !== member.clientId) return
    reader.varUint() // Their clock: we count ourselves.
    if (reader.remaining > this.#limits.presenceBytes) return connection.refuse('TOO_LARGE')
    const claim = reader.varString()
    reader.end()
    const state = presenceState(connection.identity, claim)
    if (state === undefined) return connection.refuse('MALFORMED')
    if (state === member.state) return
    member.state = state
    this.#changed.add(connection)
    this.#schedule()
  }

  /** Everybody but oneself: for a newcomer, and as the message that keeps a connection alive. */
  greet(connection: Connection): void {
    const entries: Buffer[] = []
    for (const [member, entry] of this.#allEntries()) if (member !== connection) entries.push(entry)
    connection.sendPresence(presenceFrame(entries))
  }

  /** From now on the next list counts as newer: browsers forget whom they have not heard of for 30 s. */
  renew(): void {
    this.#turn += 1
  }

  get size(): number {
    return this.#members.size
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #schedule(): void {
    if (this.#timer !== undefined) return
    const rest = this.#limits.presenceEvery - (this.#clock.now() - this.#sentAt)
    const wait = Math.min(Math.max(rest, 0), this.#limits.presenceEvery)
    this.#timer = setTimeout(() => this.#flush(), wait)
    this.#timer.unref()
  }

  #flush(): void {
    this.#timer = undefined
    this.#sentAt = this.#clock.now()
    this.#turn += 1
    const gone = this.#left.splice(0).map((id) => presenceEntry(id, this.#turn, ABSENT))
    const changed = new Map<Connection, Buffer>()
    for (const connection of this.#changed) {
      const member = this.#members.get(connection)
      if (member === undefined) continue
      changed.set(connection, presenceEntry(member.clientId, this.#turn, member.state))
    }
    this.#changed.clear()
    const all = presenceFrame([...gone, ...changed.values()])
    for (const connection of this.#members.keys()) {
      // One's own state must not come back: it would overwrite what the page has set since.
      const others = changed.has(connection)
        ? presenceFrame([...gone, ...without(changed, connection)])
        : all
      connection.sendPresence(others)
    }
  }

  #allEntries(): Map<Connection, Buffer> {
    if (this.#everybody?.turn !== this.#turn) {
      const entries = new Map<Connection, Buffer>()
      for (const [connection, { clientId, state }] of this.#members)
        if (state !== ABSENT) entries.set(connection, presenceEntry(clientId, this.#turn, state))
      this.#everybody = { turn: this.#turn, entries }
    }
    return this.#everybody.entries
  }
}

/** How awareness says that somebody is not there. */
const ABSENT = 'null'

function* without(entries: Map<Connection, Buffer>, connection: Connection): Generator<Buffer> {
  for (const [other, entry] of entries) if (other !== connection) yield entry
}
