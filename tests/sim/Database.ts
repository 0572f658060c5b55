import type { Batch, CommitStore } from '../../server/store/CommitStore.ts'
import type { Random } from './Random.ts'

/** A request of a server, and what the database made of it. */
interface Request {
  readonly serverId: number
  readonly name: keyof CommitStore
  readonly run: () => Promise<unknown>
  readonly answer: (value: never) => void
  readonly fail: (error: Error) => void
  outcome?: { readonly value: unknown } | { readonly error: Error }
}

/** Told in the moment in which something becomes durable. */
export interface Watcher {
  taken(serverId: number, taken: Awaited<ReturnType<CommitStore['take']>>): void
  committed(serverId: number, batch: Batch): void
}

/**
 * The store with its commit point in the open: a request is first asked, then done, then answered, and
 * the scheduler says when. Between any two of these a server may die.
 */
export class Database {
  isDown = false
  /** What happens to the next request. */
  failNext: 'before' | 'after' | undefined
  readonly #store: CommitStore
  readonly #watch: Watcher
  #requests: Request[] = []
  readonly #dead = new Set<number>()

  constructor(store: CommitStore, watch: Watcher) {
    this.#store = store
    this.#watch = watch
  }

  get isIdle(): boolean {
    return this.#requests.length === 0
  }

  /** The database as one server sees it. */
  for(serverId: number): CommitStore {
    const ask = (name: keyof CommitStore, run: () => Promise<unknown>) =>
      new Promise<never>((answer, fail) => {
        this.#requests.push({ serverId, name, run, answer, fail })
      })
    return {
      take: (id, held) =>
        ask('take', async () => {
          const taken = await this.#store.take(id, held)
          this.#watch.taken(serverId, taken)
          return taken
        }),
      commit: (batch) =>
        ask('commit', async () => {
          await this.#store.commit(batch)
          this.#watch.committed(serverId, batch)
        }),
      recall: (id, meetingId) => ask('recall', () => this.#store.recall(id, meetingId)),
      answersOf: (id, keys) => ask('answersOf', () => this.#store.answersOf(id, keys)),
    }
  }

  /** One request moves on by one step. What a dead server has sent may still arrive, or not. */
  async step(random: Random): Promise<void> {
    const request = random.some(this.#requests)
    if (!request) return
    if (this.#dead.has(request.serverId) && random.chance(0.3)) return this.#forget(request)
    await this.#move(request)
  }

  /** Everything that was asked is done, and everything that was done is answered. */
  async run(): Promise<void> {
    for (const request of [...this.#requests]) await this.#move(request)
  }

  /** Nobody listens any more to what is answered to this server. */
  serverDied(serverId: number): void {
    this.#dead.add(serverId)
    this.#requests = this.#requests.filter((r) => r.serverId !== serverId || !r.outcome)
  }

  async #move(request: Request): Promise<void> {
    const { outcome } = request
    if (outcome === undefined) {
      if (this.isDown || this.failNext === 'before') {
        this.#forget(request)
        this.failNext = undefined
        return request.fail(new Error('connection refused'))
      }
      request.outcome = await request.run().then(
        (value) => ({ value }),
        (error: Error) => ({ error }),
      )
      if (this.#dead.has(request.serverId)) this.#forget(request)
      return
    }
    this.#forget(request)
    const lost = this.isDown || this.failNext === 'after'
    this.failNext = undefined
    if (lost) request.fail(new Error('connection lost'))
    else if ('error' in outcome) request.fail(outcome.error)
    else request.answer(outcome.value as never)
  }

  #forget(request: Request): void {
    this.#requests = this.#requests.filter((r) => r !== request)
  }
}
