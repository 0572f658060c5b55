import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer, Envelope } from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { backoff } from './backoff.ts'
import type { OutboxEntry, Outcome } from './OutboxEntry.ts'
import { DROPPED_TEXT, isStale, outcomeOf, UNKNOWN_TEXT } from './OutboxEntry.ts'
import { createStore } from './store.ts'
import type { Table } from './table.ts'
import { uuidV7 } from './uuidV7.ts'

/**
 * `again`: it was sent before, and nobody knows with what effect. The server then looks the key up
 * before it decides: a vote that did count must not be called late because its answer was lost.
 */
export type Press = Envelope & { readonly again?: true }

/** Sends one press. Undefined where no answer came: connection gone, or too long. */
export type Carry = (press: Press) => Promise<Answer | undefined>

export interface OutboxParts {
  readonly table: Table<OutboxEntry>
  readonly carry: Carry
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** An answer nobody waits for: its page was reloaded, or it was a vote that came too late. */
  readonly onLeftover: (entry: OutboxEntry, outcome: Outcome) => void
  /** This page is too old to be understood. The entries wait for the next one. */
  readonly onUpgrade: () => void
}

/** The server is there and only its database is not: nobody waits longer than four seconds for it. */
const MOST_FAILURES = 3

interface Waiting {
  readonly entry: OutboxEntry
  readonly resolve?: (outcome: Outcome) => void
  wasSent: boolean
}

/**
 * Presses of one account, sent one after the other in the order of pressing, each with its key until
 * it is answered. Strictly one at a time: of two votes, the one pressed last must arrive last, even
 * if the server was busy when the first one came.
 */
export class Outbox {
  /** The presses that are unanswered, in their order. */
  readonly waiting = createStore<readonly OutboxEntry[]>([])
  /** The first of them was sent and could not be stored; it is tried again. */
  readonly isStuck = createStore(false)
  readonly #parts: OutboxParts
  #owner: string | undefined
  #queue: Waiting[] = []
  #isOnline = false
  #pump: Promise<void> | undefined

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Takes up what earlier pages of this account left behind. */
  async open(owner: string): Promise<void> {
    if (this.#owner === owner) return
    this.#owner = owner
    this.#queue = []
    const kept = await this.#parts.table.all()
    if (this.#owner !== owner) return
    const known = new Set(this.#queue.map((w) => w.entry.key))
    const earlier = kept
      .filter((e) => e.owner === owner && !known.has(e.key))
      .map((entry) => ({ entry, wasSent: true }))
    this.#queue = [...earlier, ...this.#queue].sort((a, b) => (a.entry.key < b.entry.key ? -1 : 1))
    this.#changed()
  }

  /** One press. Resolves with the answer, however long that takes. `keep` false: not over a reload. */
  press(name: CommandName, input: unknown, keep = true): Promise<Outcome> {
    const owner = this.#owner
    const pressedAt = this.#parts.now()
    const key = uuidV7(pressedAt)
    if (owner === undefined) return Promise.resolve(notSignedIn(key))
    const entry: OutboxEntry = { key, owner, name, input, pressedAt }
    if (keep) void this.#parts.table.put(key, entry)
    return new Promise((resolve) => {
      this.#queue.push({ entry, resolve, wasSent: false })
      this.#changed()
    })
  }

  /** The server listens, or does not any more. */
  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline
    this.#changed()
  }

  /** Sign-out: nothing of this account stays on the device. */
  async clear(): Promise<void> {
    const dropped = this.#queue
    this.#owner = undefined
    this.#queue = []
    for (const { entry, resolve } of dropped) resolve?.(notSignedIn(entry.key))
    this.#changed()
    await this.#parts.table.clear()
  }

  #changed(): void {
    this.#show()
    if (this.#pump || !this.#isOnline || this.#queue.length === 0) return
    this.#pump = this.#sendAll().finally(() => {
      this.#pump = undefined
      this.#changed()
    })
  }

  async #sendAll(): Promise<void> {
    let failures = 0
    for (let first = this.#queue[0]; first && this.#isOnline; first = this.#queue[0]) {
      const { entry } = first
      const answer = isStale(entry, this.#parts.now())
        ? dropped(first)
        : await this.#parts.carry(pressOf(first))
      first.wasSent = true
      if (answer && !answer.ok && answer.code === 'UPGRADE') {
        this.#isOnline = false
        return this.#parts.onUpgrade()
      }
      this.isStuck.set(answer?.ok === false && answer.retry === true)
      if (answer && (answer.ok || !answer.retry)) {
        failures = 0
        this.#settle(first, answer)
      } else if (this.#isOnline) {
        failures = Math.min(failures + 1, MOST_FAILURES)
        await this.#parts.wait(backoff(failures))
      }
    }
  }

  #show(): void {
    this.waiting.set(this.#queue.map(({ entry }) => entry))
  }

  #settle(waiting: Waiting, answer: Answer): void {
    const { entry, resolve } = waiting
    // Signed out meanwhile: the answer is nobody's business any more.
    if (!this.#queue.includes(waiting)) return
    this.#queue = this.#queue.filter((w) => w !== waiting)
    this.#show()
    void this.#parts.table.remove([entry.key])
    const outcome = outcomeOf(entry, answer)
    if (!resolve || outcome.late) this.#parts.onLeftover(entry, outcome)
    resolve?.(outcome)
  }
}

const pressOf = ({ entry: { name, input, key }, wasSent }: Waiting): Press => ({
  name,
  input,
  key,
  protocol: PROTOCOL,
  ...(wasSent ? { again: true } : {}),
})

const dropped = ({ entry: { key }, wasSent }: Waiting): Answer => ({
  ok: false,
  key,
  code: 'UNAVAILABLE',
  text: wasSent ? UNKNOWN_TEXT : DROPPED_TEXT,
})

const notSignedIn = (key: string): Answer => ({
  ok: false,
  key,
  code: 'NOT_PERMITTED',
  text: '您已退出登录，请重新登录',
})
