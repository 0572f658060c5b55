import * as Y from 'yjs'
import { randomFrom } from '../server/documents/admission/mutate.ts'
import { Server, Writer } from '../server/documents/admission/Writer.ts'
import { findingsIn } from './findingsIn.ts'
import type { OpenText } from './GuardedText.ts'
import { guarded } from './GuardedText.ts'
import { fullDocument, heavyUpdate } from './heavyUpdates.ts'
import type { Cost } from './measure.ts'
import { measure } from './measure.ts'
import type { Random, Target } from './mutateUpdate.ts'
import { mutateUpdate, pick } from './mutateUpdate.ts'
import { doSomething } from './people.ts'
import type { Tally } from './Tally.ts'
import { emptyTally } from './Tally.ts'

const MALLORY = 'mallory'
const LONGEST_MS = 50
const LARGEST_MB = 20

/** Honest people write, and between them a member of the same committee sends whatever may do harm. */
export function hostileWorld(seed: number, open: OpenText = guarded): Tally {
  const tally = emptyTally()
  try {
    new HostileWorld(seed, tally, open).run()
  } catch (fault) {
    tally.thrown += 1
    tally.findings.push(`world ${seed}: ${String(fault)}`)
  }
  return tally
}

class HostileWorld {
  readonly #seed: number
  readonly #tally: Tally
  readonly #random: Random
  readonly #server: Server
  readonly #writers: readonly Writer[]
  readonly #own: readonly number[]
  readonly #isFull: boolean

  constructor(seed: number, tally: Tally, open: OpenText) {
    this.#seed = seed
    this.#tally = tally
    this.#random = randomFrom(seed)
    this.#isFull = this.#random(16) === 0
    const rows = this.#isFull ? [fullDocument(this.#random)] : []
    const server = new Server(open(rows))
    for (const row of rows) {
      server.rows.push(row)
      Y.applyUpdate(server.mirror, row)
    }
    // With an id below and one above those of the others: both sides of every tie.
    const low = server.issue(MALLORY)
    server.issue('nobody')
    this.#writers = ['zhang', 'wang'].map((author) => new Writer(server, author))
    this.#own = [low, server.issue(MALLORY)]
    this.#server = server
  }

  run(): void {
    const random = this.#random
    for (let i = 10 + random(30); i > 0; i--) this.#letSomebodyWrite()
    for (let i = this.#isFull ? 20 : 150; i > 0; i--) {
      if (random(4) === 0) this.#letSomebodyWrite()
      if (this.#isFull && random(2) === 0) this.#send(heavyUpdate(this.#clocks, this.#own, random))
      else this.#send(mutateUpdate(this.#honestUpdate(), this.#target, random))
    }
    for (const { kind, text } of findingsIn(this.#server)) {
      this.#tally[kind] += 1
      this.#find(`${kind}, ${text}`)
    }
  }

  #letSomebodyWrite(): void {
    const writer = pick(this.#writers, this.#random)
    if (writer) doSomething(writer, this.#random)
  }

  #send(bytes: Uint8Array): void {
    const tally = this.#tally
    const before = this.#server.rows.length
    tally.inputs += 1
    try {
      const { result, cost } = measure(() => this.#server.text.take(bytes, MALLORY))
      this.#note(bytes, cost, before)
      if (typeof result === 'string') tally.refused += 1
      else tally.admitted += 1
      if (result instanceof Uint8Array) this.#server.share(result)
    } catch (fault) {
      tally.thrown += 1
      this.#find(String(fault))
    }
  }

  /** What took long is tried again from the same rows: the collector may have come in between. */
  #note(bytes: Uint8Array, cost: Cost, rows: number): void {
    let { ms, mb } = cost
    for (let tries = 4; tries > 0 && (ms > LONGEST_MS || mb > LARGEST_MB); tries--) {
      const text = guarded(this.#server.rows.slice(0, rows))
      for (const id of this.#own) text.bind(id, MALLORY)
      const again = measure(() => text.take(bytes, MALLORY)).cost
      ms = Math.min(ms, again.ms)
      if (again.mb > 0) mb = Math.min(mb, again.mb)
    }
    const tally = this.#tally
    if (ms > LONGEST_MS) tally.slow += 1
    if (mb > LARGEST_MB) tally.large += 1
    if (ms > LONGEST_MS || mb > LARGEST_MB)
      this.#find(`${ms.toFixed(1)} ms, ${mb.toFixed(1)} MB for ${bytes.length} bytes`)
    tally.slowestMs = Math.max(tally.slowestMs, ms)
    tally.largestMb = Math.max(tally.largestMb, mb)
  }

  #find(text: string): void {
    this.#tally.findings.push(`world ${this.#seed}: ${text.slice(0, 300)}`)
  }

  get #clocks(): ReadonlyMap<number, number> {
    return Y.decodeStateVector(this.#server.text.stateVector)
  }

  get #target(): Target {
    return { clocks: this.#clocks, own: this.#own }
  }

  /** Something that was written here before, or that could be written now. */
  #honestUpdate(): Uint8Array {
    const random = this.#random
    const earlier = pick(this.#server.rows, random)
    if (earlier && earlier.length < 10_000 && random(4) === 0) return earlier
    const page = new Y.Doc()
    Y.applyUpdate(page, Y.encodeStateAsUpdate(this.#server.mirror))
    page.clientID = pick(this.#own, random) ?? 0
    const before = Y.encodeStateVector(page)
    const text = page.getText(random(4) === 0 ? 'motion' : 'discussion')
    for (let edits = 1 + random(3); edits > 0; edits--) {
      text.insert(random(text.length + 1), pick(['x', '路灯', '😀'], random) ?? 'x')
      if (random(3) === 0) text.delete(random(text.length), 1)
    }
    return Y.encodeStateAsUpdate(page, before)
  }
}
