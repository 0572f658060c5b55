import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'
import type { Change, State } from '../../domain/state.ts'
import type { CommitStore, KnownAnswer } from '../store/CommitStore.ts'
import { DuplicateKey } from '../store/CommitStore.ts'
import { AnswerMemory } from './AnswerMemory.ts'
import { canonical, sha256 } from './canonical.ts'
import { meetingsToRecall, withRecords } from './recalled.ts'
import type { Tools } from './tentative.ts'
import { nameOf, Tentative } from './tentative.ts'

/** One press of a button as the room sees it: the actor comes from the session. */
export interface Press {
  readonly actor: Actor
  readonly name: CommandName
  readonly input: unknown
  readonly key: string
  /** The page has sent it before and never heard an answer. */
  readonly again?: boolean
  /** Asked when the press is decided, which may be long after it came: is its session still open? */
  readonly stillIn?: () => boolean
}

export interface Committed {
  readonly state: State
  readonly changes: readonly Change[]
  /** Commands in it, with who pressed. */
  readonly done: readonly { readonly press: Press; readonly answer: Answer }[]
}

type Waiting = { readonly press: Press; readonly bodyHash: string; answer(a: Answer): void }
const MOST_AT_ONCE = 500
const MOST_WAITING = 20_000

/**
 * One committee's room. Commands that arrive while a transaction is under way wait; then all of them
 * are decided in order on a tentative state and committed together. State is immutable, so a commit
 * that failed is forgotten by dropping the tentative one. Nobody is told anything before COMMIT.
 */
export class Room {
  readonly committeeId: string
  #state: State
  #head: string
  readonly #epoch: number
  readonly #store: CommitStore
  readonly #tools: Tools
  readonly #onCommit: (c: Committed) => void
  readonly #onLost: (error: unknown) => void
  readonly #memory = new AnswerMemory()
  #queue: Waiting[] = []
  #running: Promise<void> | undefined
  #isLost = false
  /** Recalled since the tentative state was begun: the commit must not forget them. */
  #recalled: Change[] = []

  constructor(o: {
    committeeId: string
    taken: { state: State; head: string; epoch: number }
    store: CommitStore
    tools: Tools
    onCommit: (c: Committed) => void
    onLost: (error: unknown) => void
  }) {
    this.committeeId = o.committeeId
    this.#state = o.taken.state
    this.#head = o.taken.head
    this.#epoch = o.taken.epoch
    this.#store = o.store
    this.#tools = o.tools
    this.#onCommit = o.onCommit
    this.#onLost = o.onLost
  }

  get state(): State {
    return this.#state
  }
  get head(): string {
    return this.#head
  }
  get epoch(): number {
    return this.#epoch
  }

  /** Resolves with the answer once it is durable; never rejects. */
  submit(press: Press): Promise<Answer> {
    if (this.#isLost || this.#queue.length >= MOST_WAITING)
      return Promise.resolve(unavailable(press.key))
    return new Promise((answer) => {
      // Whose press it is belongs to what it says: a key that somebody captured buys nobody else's answer.
      const bodyHash = sha256(canonical([nameOf(press.actor), press.name, press.input]))
      this.#queue.push({ press, bodyHash, answer })
      this.#running ??= this.#run()
    })
  }

  /** Brings a meeting of earlier years back to hand: it is on record, and nothing changes by it. */
  async recall(meetingId: string): Promise<void> {
    if (this.#state.meeting.has(meetingId)) return
    const records = await this.#store.recall(this.committeeId, meetingId)
    this.#recalled.push(...records)
    this.#state = withRecords(this.#state, records)
  }

  /** Ends the room, once: what waits here has to be pressed again. */
  lose(error: unknown): void {
    if (this.#isLost) return
    this.#isLost = true
    for (const w of this.#queue.splice(0)) w.answer(unavailable(w.press.key))
    this.#onLost(error)
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    // One turn of the loop lets the presses of the same moment gather.
    await new Promise((go) => setImmediate(go))
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, MOST_AT_ONCE)
      try {
        await this.#settle(
          batch,
          batch.some((w) => w.press.again),
        )
      } catch (error) {
        // Whether the commit took place is known to the database alone: this room ends here.
        for (const w of batch) w.answer(unavailable(w.press.key))
        this.lose(error)
      }
    }
    // In the same turn in which the queue was seen empty: a press that comes now starts a new run.
    this.#running = undefined
  }

  async #settle(batch: readonly Waiting[], lookUp: boolean): Promise<void> {
    const known = await this.#knownAnswers(batch, lookUp)
    for (const id of meetingsToRecall(
      this.#state,
      batch.map((w) => w.press),
    ))
      await this.recall(id)
    this.#recalled = []
    const next = new Tentative(this.committeeId, this.#state, this.#head, this.#tools)
    const answers = batch.map(({ press, bodyHash }) => {
      const before = known(press.key) ?? next.answered(press.key)
      if (press.stillIn?.() === false) return signedOut(press.key)
      if (!before) return next.press(press, bodyHash)
      return before.bodyHash === bodyHash ? before.answer : keyReused(press.key)
    })
    if (!next.isEmpty) {
      try {
        await this.#store.commit(next.batch(this.#epoch))
      } catch (error) {
        if (error instanceof DuplicateKey && !lookUp) return this.#settle(batch, true)
        throw error
      }
      this.#state = withRecords(next.state, this.#recalled)
      this.#head = next.head
      const done = batch.flatMap(({ press }, n) => {
        const answer = answers[n]
        return answer && next.answered(press.key) ? [{ press, answer }] : []
      })
      this.#onCommit({ state: next.state, changes: next.changes, done })
    }
    batch.forEach(({ press, answer }, n) => {
      // Not what this press was told: beside it in the batch may stand another under the same key.
      const decided = next.answered(press.key)
      if (decided) this.#memory.keep(press.key, decided)
      answer(answers[n] ?? unavailable(press.key))
    })
  }

  async #knownAnswers(batch: readonly Waiting[], lookUp: boolean) {
    const unknown = batch.flatMap(({ press: { key } }) => (this.#memory.get(key) ? [] : [key]))
    const stored: ReadonlyMap<string, KnownAnswer> =
      lookUp && unknown.length > 0
        ? await this.#store.answersOf(this.committeeId, unknown)
        : new Map()
    return (key: string) => this.#memory.get(key) ?? stored.get(key)
  }
}

const unavailable = (key: string): Answer => ({
  ok: false,
  key,
  code: 'UNAVAILABLE',
  text: refusalText(refuse('UNAVAILABLE')),
  retry: true,
})
const signedOut = (key: string): Answer => ({
  ok: false,
  key,
  code: 'NOT_PERMITTED',
  text: refusalText(refuse('NOT_PERMITTED')),
})
const keyReused = (key: string): Answer => ({
  ok: false,
  key,
  code: 'KEY_REUSED',
  text: refusalText(refuse('KEY_REUSED')),
})
