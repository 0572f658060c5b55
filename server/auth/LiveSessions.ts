import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

export type EndReason = 'signed-out' | 'replaced' | 'revoked' | 'disabled' | 'expired'

export type SessionEndedListener = (sessionId: string, reason: EndReason) => void
/** `endsAt`: ms since 1970. */
export type SessionEndingListener = (sessionId: string, endsAt: number) => void
export type AccountChangedListener = (userId: string) => void

/** So long before its end the pages of a session are told, in milliseconds. */
const WARNING = 10 * 60_000

/**
 * The sessions that this process has let in. Connections hang on it: they are told when their
 * session ends, in the same turn in which the session is dead for everybody else.
 */
export class LiveSessions {
  readonly #clock: Clock
  readonly #log: Log
  readonly #expiryById = new Map<string, number>()
  readonly #warned = new Set<string>()
  readonly #endedListeners = new Set<SessionEndedListener>()
  readonly #endingListeners = new Set<SessionEndingListener>()
  readonly #changedListeners = new Set<AccountChangedListener>()
  #generation = 0

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  /** Changes whenever an answer given before may have become wrong. */
  get generation(): number {
    return this.#generation
  }

  see(sessionId: string, expiresAt: number): void {
    this.#expiryById.set(sessionId, expiresAt)
    if (this.#leftOf(expiresAt) > WARNING) this.#warned.delete(sessionId)
  }

  isLive(sessionId: string): boolean {
    const expiresAt = this.#expiryById.get(sessionId)
    return expiresAt !== undefined && expiresAt > this.#clock.now()
  }

  /** When the session ends (ms since 1970), where that is less than ten minutes away. */
  endsSoon(sessionId: string): number | undefined {
    const expiresAt = this.#expiryById.get(sessionId)
    return expiresAt !== undefined && this.#leftOf(expiresAt) <= WARNING ? expiresAt : undefined
  }

  end(sessionIds: readonly string[], reason: EndReason): void {
    if (sessionIds.length === 0) return
    this.#generation += 1
    for (const id of sessionIds) {
      this.#expiryById.delete(id)
      this.#warned.delete(id)
    }
    for (const id of sessionIds) this.#tell(this.#endedListeners, id, reason)
  }

  endOverdue(): void {
    const now = this.#clock.now()
    const overdue = [...this.#expiryById].filter(([, expiresAt]) => expiresAt <= now)
    const ids = overdue.map(([id]) => id)
    this.end(ids, 'expired')
  }

  /** Tells once of each session that is about to end. */
  warn(): void {
    for (const [id, expiresAt] of this.#expiryById) {
      if (this.#leftOf(expiresAt) > WARNING || this.#warned.has(id)) continue
      this.#warned.add(id)
      this.#tell(this.#endingListeners, id, expiresAt)
    }
  }

  change(userId: string): void {
    this.#generation += 1
    this.#tell(this.#changedListeners, userId)
  }

  onEnded(listener: SessionEndedListener): () => void {
    this.#endedListeners.add(listener)
    return () => this.#endedListeners.delete(listener)
  }

  onEnding(listener: SessionEndingListener): () => void {
    this.#endingListeners.add(listener)
    return () => this.#endingListeners.delete(listener)
  }

  onChanged(listener: AccountChangedListener): () => void {
    this.#changedListeners.add(listener)
    return () => this.#changedListeners.delete(listener)
  }

  #leftOf(expiresAt: number): number {
    return expiresAt - this.#clock.now()
  }

  /** A listener that throws must not keep the others' connections open. */
  #tell<Args extends unknown[]>(listeners: Iterable<(...args: Args) => void>, ...args: Args): void {
    for (const listener of listeners) {
      try {
        listener(...args)
      } catch (fault) {
        this.#log.error({ err: fault }, 'a session listener failed')
      }
    }
  }
}
