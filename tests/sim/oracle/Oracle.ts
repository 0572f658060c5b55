import type { Press } from '../../../client/live/Outbox.ts'
import type { OutboxEntry, Outcome } from '../../../client/live/OutboxEntry.ts'
import { UNKNOWN_TEXT } from '../../../client/live/OutboxEntry.ts'
import type { Paper } from '../../../client/live/Paper.ts'
import type { Answer, OwnBallot } from '../../../domain/commands/protocol.ts'
import { INTERNAL } from '../../../domain/commands/index.ts'
import type { State } from '../../../domain/state.ts'
import type { Ballot } from '../../../domain/vote/Ballot.ts'
import type { BoardEntry } from '../../../server/documents/BoardDocument.ts'
import type { CommitteeViewer } from '../../../server/auth/viewer.ts'
import { actorOf } from '../../../server/sockets/commandSocket.ts'
import { nameOf } from '../../../server/rooms/tentative.ts'
import type { LedgerRow } from '../../../server/store/CommitStore.ts'
import type { Page } from '../Page.ts'
import type { World } from '../World.ts'
import { Books } from './Books.ts'
import { deepEqual } from './deepEqual.ts'
import { facesOf, mayShow } from './faces.ts'
import type { Invariant, Violation } from './Violation.ts'

interface Pressed {
  readonly owner: string
  readonly entry: Pick<OutboxEntry, 'key' | 'name' | 'input'>
  /** The round that the page showed. */
  readonly round: number | undefined
}

/** Watches everything that is told to anybody, and holds it against what is durable. */
export class Oracle {
  violation: Violation | undefined
  readonly books: Books
  readonly pressedByKey = new Map<string, Pressed>()
  readonly heardByKey = new Map<string, Answer>()
  /** Secret ballots and what their voters heard. */
  readonly cast: { owner: string; motionId: string; round: number; isCast: boolean }[] = []
  /** How often each kind of thing has happened: a simulation of nothing would find nothing. */
  readonly counts: Record<string, number> = {}
  readonly #arrived = new Map<string, { actor: string; name: string; input: unknown }[]>()
  readonly #world: World

  constructor(world: World, first: LedgerRow) {
    this.#world = world
    this.books = new Books(
      first,
      (invariant, text) => this.fail(invariant, text),
      () => world.now,
    )
  }

  fail(invariant: Invariant, text: string): void {
    this.violation ??= { invariant, text }
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1
  }

  /** A page's owner has pressed. */
  pressed(owner: string, entry: Pressed['entry'], shown: State): void {
    const { motionId = '' } = entry.input as { motionId?: string }
    const motion = shown.motion.get(motionId)
    const round = motion?.phase === 'VOTING' ? motion.round : undefined
    this.pressedByKey.set(entry.key, { owner, entry, round })
  }

  /** A press has reached a server. */
  arrived({ key, name, input }: Pick<Press, 'key' | 'name' | 'input'>, actor: string): void {
    this.#arrived.set(key, [...(this.#arrived.get(key) ?? []), { actor, name, input }])
  }

  /** An answer leaves the server. */
  answered(press: Press, answer: Answer, viewer: CommitteeViewer): void {
    this.#check(press.key, answer, nameOf(actorOf(viewer)), press.name)
  }

  /** A page hears what became of a press. */
  heard(page: Page, outcome: Outcome): void {
    const { late: _, text: __, ...plain } = outcome as Outcome & { text?: string }
    const known = this.heardByKey.get(outcome.key)
    if (known && !deepEqual(known, plain))
      this.fail('I6', `two answers to one press: ${JSON.stringify([known, plain])}`)
    this.heardByKey.set(outcome.key, plain as Answer)
    if (!outcome.ok && outcome.code === 'UNAVAILABLE') return this.#dropped(outcome)
    const pressed = this.pressedByKey.get(outcome.key)
    const row = this.books.byKey.get(outcome.key)
    if (outcome.ok && row && pressed && !deepEqual(row.input, pressed.entry.input))
      this.fail('I1', `${row.command} was recorded with another input than was pressed`)
    const of = ROUND_OF[row?.command ?? '']
    const meant = row?.changes.find((c) => c.kind === of)?.record as Ballot | undefined
    if (outcome.ok && meant && pressed?.round !== undefined && meant.round !== pressed.round)
      this.fail(
        'I3',
        `${row?.command} of round ${pressed.round} took effect in round ${meant.round}`,
      )
    this.#check(outcome.key, outcome, nameOf(actorOf(page.viewer)), pressed?.entry.name ?? '')
  }

  /** The urn has answered a ballot. */
  castHeard({ owner, serial, choice, motionId, round }: Paper, answer: Answer): void {
    this.cast.push({ owner, motionId, round, isCast: answer.ok })
    const lies = this.books.get<{ choice?: string }>('secretBallot', serial)
    if (answer.ok && (!lies || (lies.choice !== undefined && lies.choice !== choice)))
      this.fail('I1', `a ballot for ${motionId} was acknowledged and is not in the urn`)
    if (!answer.ok && lies?.choice !== undefined)
      this.fail('I6', `a ballot that counts was told ${answer.code}`)
    this.count(answer.ok ? 'secret ballots' : 'secret ballots refused')
  }

  /** A board is written. */
  shown(entries: readonly BoardEntry[]): void {
    for (const { kind, id, value } of entries)
      if (kind === 'meta') {
        if (Number(value) > this.books.revision)
          this.fail('P0', `revision ${Number(value)} is shown`)
      } else if (!mayShow(this.books, kind, id, value as object))
        this.fail(this.books.records.has(kind as never) ? 'P0' : 'I5', `${kind} ${id} is shown`)
  }

  toldVoter(seatId: string, ballot: OwnBallot): void {
    if (!this.books.wasCast({ ...ballot, seatId }))
      this.fail('P0', `${seatId} is told of a ballot that is not durable`)
  }

  logged(words: readonly unknown[]): void {
    if (/APPROVE|AGAINST|ABSTAIN|照明|亲属/.test(JSON.stringify(words)))
      this.fail('I14', `the log says ${JSON.stringify(words)}`)
  }

  /** Every row was pressed by somebody, with this input. */
  everyRowWasPressed(): void {
    for (const { key, actor, command, input, seq } of this.books.rows.slice(1)) {
      const arrived = this.#arrived.get(key) ?? []
      if (
        !arrived.some((a) => a.actor === actor && a.name === command && deepEqual(a.input, input))
      )
        this.fail('I1', `nobody pressed ${command} at ${seq}`)
    }
  }

  /** Everything is at rest: nothing is open any more, and everybody sees the same. */
  atRest(): void {
    this.everyRowWasPressed()
    for (const { key } of [...this.pressedByKey.values()].map((p) => p.entry))
      if (!this.heardByKey.has(key)) this.fail('I11', `a press was never answered: ${key}`)
    const faces = facesOf(this.books)
    const seen = new Set<object>()
    for (const page of this.#world.pages) {
      if (page.outbox.waiting.get().length > 0)
        this.fail('I11', `${page.id} still has presses to send`)
      for (const paper of page.secret.papers.get().values())
        if (paper.choice) this.fail('I11', `${page.id} still has a ballot to send`)
      this.#papersWereGiven(page)
      if (page.viewer.kind === 'guest' || seen.has(page.state)) continue
      seen.add(page.state)
      const wrong = faces(page.state)
      if (wrong) this.fail('I5', `the board of ${page.id}: ${wrong}`)
    }
  }

  /** I2: Nobody loses his vote in the urn: only another device of one's own may have the paper. */
  #papersWereGiven(page: Page): void {
    const own = this.#world.pages.filter((p) => p.owner === page.owner)
    const isAlone = own.every((p) => p.device === page.device)
    for (const { code, text } of page.secret.hindrances.get().values())
      if ((code === 'ELSEWHERE' && isAlone) || text.startsWith('未能领取选票'))
        this.fail('I2', `${page.id} has lost its ballot paper: ${text}`)
  }

  #check(key: string, answer: Answer, actor: string, name: string): void {
    if (!answer.ok && (answer.retry || INTERNAL.includes(name as never))) return
    const row = this.books.byKey.get(key)
    const refused = this.books.refused.get(key)
    if (!answer.ok && answer.code === 'KEY_REUSED') {
      const own = this.pressedByKey.get(key)?.entry
      const stored = row ?? refused
      if (stored?.actor === actor && row && deepEqual(own?.input, row.input))
        this.fail('I6', `a press that counted was told ${answer.code}`)
      return
    }
    const stored = answer.ok ? row : (row ?? refused)
    if (!stored) return this.fail('P0', `${name} was answered ${spell(answer)} and is not stored`)
    if (stored.actor !== actor)
      return this.fail('I1', `${actor} was told ${spell(answer)}, the record says ${stored.actor}`)
    if (!same(stored.answer, answer))
      this.fail('I6', `${name} was told ${spell(answer)}, the record says ${spell(stored.answer)}`)
  }

  /** Given up by the page: it must not have counted. */
  #dropped({ key, text }: Outcome & { text?: string }): void {
    this.count('dropped')
    if (text === UNKNOWN_TEXT) return
    if (this.books.byKey.get(key)?.answer.ok)
      this.fail('I6', `${this.books.byKey.get(key)?.command} counted and was told to be given up`)
  }
}

/** What is meant for one round of a vote, and the record that says in which it took effect. */
const ROUND_OF: Readonly<Record<string, 'ballot' | 'motion'>> = {
  castBallot: 'ballot',
  enterHand: 'ballot',
  closeVote: 'motion',
  callLast: 'motion',
}

const spell = (a: Answer): string => (a.ok ? `ok ${a.revision}` : a.code)

/** The page puts a text of its own to a late vote. */
const same = (a: Answer, b: Answer): boolean => {
  const { text: _, ...one } = a as Answer & { text?: string }
  const { text: __, late: ___, ...other } = b as Answer & { text?: string; late?: true }
  return deepEqual(one, other)
}
