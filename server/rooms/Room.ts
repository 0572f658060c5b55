import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Change, State } from '../../domain/state.ts'
import type { CommitStore, KnownAnswer } from '../store/CommitStore.ts'
import { DuplicateKey, NoStorage, StaleLease } from '../store/CommitStore.ts'
import { AnswerMemory } from './AnswerMemory.ts'
import { canonical, sha256 } from './canonical.ts'
import { differences } from './differences.ts'
import { keyReused, later, signedOut } from './noEffect.ts'
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
/** Whoever has waited so long for an answer, ms, is told that there is none yet. */
const PATIENCE = 2_500

/**
 * One committee's room. Commands that arrive while a transaction is under way wait; then all of them
 * are decided in order on a tentative state and committed together. State is immutable, so a commit
 * that failed is forgotten by dropping the tentative one. Nobody is told anything before COMMIT.
 *
 * Whether a commit that failed has taken place, the database alone knows. The room then shows what it
 * showed, decides nothing, and with the next press asks the tables first.
 */
export class Room {
  readonly committeeId: string
  #state: State
  #head: string
  #epoch: number
  readonly #store: CommitStore
  readonly #tools: Tools
  readonly #onCommit: (c: Committed) => void
  readonly #onFault: (error: unknown) => void
  readonly #onReread: () => void
  readonly #onLost: (error: unknown) => void
  readonly #memory = new AnswerMemory()
  #queue: Waiting[] = []
  #running: Promise<void> | undefined
  #isLost = false
  #isInDoubt = false
  /** What is under way has taken longer than anybody waits. */
  #isStalled = false
  /** Recalled since the tentative state was begun: the commit must not forget them. */
  #recalled: Change[] = []

  constructor(o: {
    committeeId: string
    taken: { state: State; head: string; epoch: number }
    store: CommitStore
    tools: Tools
    onCommit: (c: Committed) => void
    /** Nothing can be stored now. The room goes on. */
    onFault?: (error: unknown) => void
    /** It stores again; the state is what the tables say. */
    onReread?: () => void
    /** Another server has the committee. The room is over. */
    onLost: (error: unknown) => void
  }) {
    this.committeeId = o.committeeId
    this.#state = o.taken.state
    this.#head = o.taken.head
    this.#epoch = o.taken.epoch
    this.#store = o.store
    this.#tools = o.tools
    this.#onCommit = o.onCommit
    this.#onFault = o.onFault ?? (() => {})
    this.#onReread = o.onReread ?? (() => {})
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
    const { isFull, isShut } = this.#tools
    if (isShut?.() || this.#isLost || this.#isStalled || this.#queue.length >= MOST_WAITING)
      return Promise.resolve(later(press.key, 'UNAVAILABLE'))
    if (isFull?.()) return Promise.resolve(later(press.key, 'STORAGE'))
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

  /** Ends the room unless something is under way, and says whether it has; the tables know it all. */
  endIfIdle(): boolean {
    if (this.#running !== undefined) return false
    return (this.#isLost = true)
  }

  /** Ends the room, once: what waits here has to be pressed again. */
  lose(error: unknown): void {
    if (this.#isLost) return
    this.#isLost = true
    this.#putOff(this.#queue.splice(0), 'UNAVAILABLE')
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
      const inTime = this.#answerInTime(batch)
      try {
        if (this.#isInDoubt) await this.#askTables()
        await this.#settle(
          batch,
          batch.some((w) => w.press.again),
        )
      } catch (error) {
        this.#fail(error, batch)
      }
      clearTimeout(inTime)
      this.#isStalled = false
    }
    // In the same turn in which the queue was seen empty: a press that comes now starts a new run.
    this.#running = undefined
  }

  #answerInTime(batch: readonly Waiting[]): NodeJS.Timeout | undefined {
    const patience = this.#tools.patience ?? PATIENCE
    if (patience === Infinity) return undefined
    return setTimeout(() => {
      this.#isStalled = true
      this.#putOff([...batch, ...this.#queue.splice(0)], 'UNAVAILABLE')
    }, patience).unref()
  }

  #fail(error: unknown, batch: readonly Waiting[]): void {
    this.#putOff(
      [...batch, ...this.#queue.splice(0)],
      error instanceof NoStorage ? 'STORAGE' : 'UNAVAILABLE',
    )
    if (error instanceof StaleLease) return this.lose(error)
    this.#isInDoubt = true
    this.#onFault(error)
  }

  #putOff(waiting: readonly Waiting[], code: 'UNAVAILABLE' | 'STORAGE'): void {
    for (const { press, answer } of waiting) answer(later(press.key, code))
  }

  /** Takes the committee anew, so that nothing of before can be written any more, and reads what is so. */
  async #askTables(): Promise<void> {
    const taken = await this.#store.take(this.committeeId, this.#epoch)
    if (!taken) throw new StaleLease()
    const changes = differences(this.#state, taken.state)
    this.#state = taken.state
    this.#head = taken.head
    this.#epoch = taken.epoch
    this.#isInDoubt = false
    this.#onCommit({ state: taken.state, changes, done: [] })
    this.#onReread()
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
      answer(answers[n] ?? later(press.key, 'UNAVAILABLE'))
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
