import { isRefusal } from '../../domain/commands/defineCommand.ts'
import type { Circumstances, Decision, Refused, Urn } from '../../domain/commands/defineCommand.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'
import type { Change, Kind, State } from '../../domain/state.ts'
import { apply } from '../../domain/state.ts'
import type { Clock } from '../clock.ts'
import type { Batch, KnownAnswer, LedgerRow, RefusedRow } from '../store/CommitStore.ts'
import { sha256, storable } from './canonical.ts'
import { decide } from './decide.ts'
import { rowHash } from './ledger.ts'
import type { Press } from './Room.ts'
import type { Mac } from './rowMac.ts'
import { refusedText } from './rowMac.ts'

/** What a room has besides its state; simulations put their own in their place. */
export interface Tools {
  readonly clock: Clock
  readonly newId: () => string
  readonly urn: Urn
  /** Hears of commands that threw instead of deciding: a bug to be mended. */
  readonly onFault?: (fault: unknown, command: string) => void
  /** Marks refusals, which no chain holds. */
  readonly mac?: Mac
  /** There is no room left on the disk. */
  readonly isFull?: () => boolean
  /** The server is about to end. */
  readonly isShut?: () => boolean
  /** How long anybody waits for an answer, ms; Infinity where a scheduler owns the time. */
  readonly patience?: number
}

/** Kinds that must not stand in the ledger, whose order and times would tell who voted what [V18]. */
export const UNLEDGERED: readonly Kind[] = ['secretBallot', 'ballotKey']

/** The state as it will be if the commit succeeds, and the rows that the commit writes. */
export class Tentative {
  state: State
  head: string
  readonly changes: Change[] = []
  readonly #committeeId: string
  readonly #tools: Tools
  readonly #ledger: LedgerRow[] = []
  readonly #refused: RefusedRow[] = []
  readonly #answered = new Map<string, KnownAnswer>()

  constructor(committeeId: string, state: State, head: string, tools: Tools) {
    this.#committeeId = committeeId
    this.state = state
    this.head = head
    this.#tools = tools
  }

  get isEmpty(): boolean {
    return this.#ledger.length + this.#refused.length + this.changes.length === 0
  }

  answered(key: string): KnownAnswer | undefined {
    return this.#answered.get(key)
  }

  press(press: Press, bodyHash: string): Answer {
    const at = this.#tools.clock.now()
    const decision = this.#decide(press, at)
    const changes = decision.changes ?? []
    const anonymous = press.name === 'dropSecretBallot'
    const answer =
      isRefusal(decision) || anonymous
        ? this.#withoutRow(press, bodyHash, at, decision, anonymous)
        : this.#append(press, bodyHash, at, decision)
    if (isRefusal(decision) && changes.length > 0) this.#append(press, bodyHash, at, decision)
    this.#answered.set(press.key, { bodyHash, answer })
    return answer
  }

  /** The last version of each record, as one transaction writes it. */
  batch(epoch: number): Batch {
    const records = new Map(this.changes.map((c) => [`${c.kind} ${c.record.id}`, c]))
    return {
      committeeId: this.#committeeId,
      epoch,
      ledger: this.#ledger,
      refused: this.#refused,
      records: [...records.values()],
      state: this.state,
    }
  }

  /** Never throws: a bug in one command must cost its presser an answer, and not everybody the room. */
  #decide(press: Press, now: number): Decision {
    const { newId, urn, onFault } = this.#tools
    const hash = (text: string) => sha256(text, 'base64')
    const c: Circumstances = { actor: press.actor, now, newId, urn, hash }
    try {
      return decide(this.state, press.name, press.input, c)
    } catch (fault) {
      onFault?.(fault, press.name)
      return refuse('INTERNAL')
    }
  }

  /** A refusal, or a secret ballot: neither may take a place in the ledger. */
  #withoutRow(
    { key, actor, name }: Press,
    bodyHash: string,
    at: number,
    decision: Decision,
    anonymous: boolean,
  ): Answer {
    if (!isRefusal(decision)) {
      // The revision counts ledger rows: a ballot in the urn must not move it.
      this.state = { ...apply(this.state, decision.changes), revision: this.state.revision }
      this.changes.push(...decision.changes)
      return { ok: true, key, revision: this.state.revision, at, receipt: bodyHash.slice(0, 10) }
    }
    const answer = refusedAnswer(key, decision)
    const { code } = answer
    if (!anonymous && (decision.changes ?? []).length === 0)
      this.#refused.push(
        this.#marked({ key, command: name, actor: nameOf(actor), at, bodyHash, code, answer }),
      )
    return answer
  }

  #marked(row: RefusedRow): RefusedRow {
    const mac = this.#tools.mac?.(refusedText(this.#committeeId, row))
    return mac === undefined ? row : { ...row, mac }
  }

  #append(press: Press, bodyHash: string, at: number, decision: Decision): Answer {
    const { key, name, input, actor } = press
    const changes = decision.changes ?? []
    const seq = this.state.revision + 1
    const told = isRefusal(decision)
      ? refusedAnswer(key, decision)
      : {
          ok: true as const,
          ...{ key, revision: seq, at },
          ...(decision.answer ? { answer: decision.answer } : {}),
        }
    const row = {
      seq,
      key,
      command: name,
      actor: nameOf(actor),
      at,
      bodyHash,
      input: storable(input),
      changes: changes.filter((c) => !UNLEDGERED.includes(c.kind)),
      prevHash: this.head,
    }
    const hash = rowHash(this.#committeeId, { ...row, answer: told })
    const answer: Answer = told.ok ? { ...told, receipt: hash.slice(0, 10) } : told
    this.#ledger.push({ ...row, answer, hash })
    this.state = apply(this.state, changes)
    this.head = hash
    this.changes.push(...changes)
    return answer
  }
}

const refusedAnswer = (key: string, decision: Refused) => {
  const { refused: code, params } = decision
  const text = refusalText(decision)
  return { ok: false as const, key, code, text, ...(params ? { params } : {}) }
}

/** `seat:M-P01`, `admin:…`: who pressed, as the ledger writes it. */
export const nameOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'seat':
      return `seat:${actor.seatId}`
    case 'guest':
      return `guest:${actor.guestId}`
    case 'admin':
      return `admin:${actor.userId}`
    case 'screen':
    case 'system':
      return actor.kind
  }
}
