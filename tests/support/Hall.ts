import { createHash } from 'node:crypto'
import type { Circumstances, Effect, Urn } from '../../domain/commands/defineCommand.ts'
import { isRefusal } from '../../domain/commands/defineCommand.ts'
import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import { sectionText } from '../../domain/minutes/minutesText.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Refusal, RefusalCode } from '../../domain/refusal.ts'
import type { Change, Kind, Records, State } from '../../domain/state.ts'
import { apply, put } from '../../domain/state.ts'
import type { Tally } from '../../domain/vote/Motion.ts'
import { decide } from '../../server/rooms/decide.ts'

/** Who presses: a seat by its id, or somebody without one. */
export type Who = string | Actor

/** A record as a test may write it: ids need no brand. */
type Loose<T> = T extends string ? string : T extends readonly (infer U)[] ? readonly Loose<U>[] : T
export type LooseRecord<T> = T extends unknown ? { readonly [K in keyof T]: Loose<T[K]> } : never
/** The input of a command as a test may write it. */
export type Input<N extends CommandName> = LooseInput<CommandInput<N>>
type LooseInput<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly [brand: symbol]: unknown }
      ? string
      : T
  : T extends readonly (infer U)[]
    ? readonly LooseInput<U>[]
    : T extends object
      ? { readonly [K in keyof T]: LooseInput<T[K]> }
      : T

/** The committee's records and a clock that stands still. Members are called S1…Sn. */
export class Hall {
  state: State
  now: number
  readonly meetingId: string
  readonly urn: Urn | undefined
  #ids = 0

  constructor(o: { state: State; meetingId: string; now: number; urn: Urn | undefined }) {
    this.state = o.state
    this.meetingId = o.meetingId
    this.now = o.now
    this.urn = o.urn
  }

  /** Presses a button; its answer, or an error where it was refused. */
  does<N extends CommandName>(
    who: Who,
    name: N,
    input: Input<N>,
  ): Readonly<Record<string, string | number>> {
    const decision = this.#decide(who, name, input)
    if (isRefusal(decision)) throw new Error(`${name} was refused: ${decision.refused}`)
    this.state = apply(this.state, decision.changes)
    return decision.answer ?? {}
  }

  /** Presses a button; the code of the refusal, undefined where it was accepted. */
  tries<N extends CommandName>(who: Who, name: N, input: Input<N>): RefusalCode | undefined {
    return this.refusal(who, name, input)?.refused
  }

  /** The same with the numbers of the refusal. */
  refusal(who: Who, name: CommandName, input: unknown): Refusal | undefined {
    const decision = this.#decide(who, name, input)
    const changes = decision.changes ?? []
    if (changes.length > 0 || !isRefusal(decision)) this.state = apply(this.state, changes)
    return isRefusal(decision) ? decision : undefined
  }

  /** What a button would change, without pressing it. */
  changes<N extends CommandName>(who: Who, name: N, input: Input<N>): readonly Change[] {
    return (this.#decide(who, name, input) as Effect).changes ?? []
  }

  get<K extends Kind>(kind: K, id: string): Records[K] {
    const record = this.state[kind].get(id) as Records[K] | undefined
    if (!record) throw new Error(`no ${kind} ${id}`)
    return record
  }

  put<K extends Kind>(kind: K, record: LooseRecord<Records[K]>): void {
    this.state = apply(this.state, [put(kind, record as unknown as Records[K])])
  }

  /** Replaces some fields of a record. */
  patch<K extends Kind>(kind: K, id: string, fields: object): void {
    this.state = apply(this.state, [put(kind, { ...this.get(kind, id), ...fields })])
  }

  wait(seconds: number): void {
    this.now += seconds * 1000
  }

  checkIn(...seatIds: readonly string[]): void {
    for (const id of seatIds) this.does(id, 'checkIn', { meetingId: this.meetingId, via: 'ONSITE' })
  }

  checkOut(...seatIds: readonly string[]): void {
    for (const id of seatIds) this.does(id, 'checkOut', { meetingId: this.meetingId })
  }

  /** Members S1…Sn check in and the chair opens. */
  open(present: number): void {
    this.checkIn(...Array.from({ length: present }, (_, n) => `S${n + 1}`))
    this.does(this.chair, 'openMeeting', { meetingId: this.meetingId })
  }

  start(itemId: string): void {
    this.does(this.chair, 'startItem', { itemId })
  }

  /** A motion on the item being heard; its id. */
  propose(who: Who, itemId: string, more: Partial<Input<'proposeMotion'>> = {}): string {
    const input = { itemId, method: 'SHOW_OF_HANDS' as const, text: '在一村加装照明', ...more }
    return String(this.does(who, 'proposeMotion', input)['motionId'])
  }

  openVote(motionId: string): void {
    this.does(this.chair, 'openVote', { motionId })
  }

  /** `votes({ S2: 'APPROVE' })`, in this order. */
  votes(motionId: string, choices: Readonly<Record<string, Input<'castBallot'>['choice']>>): void {
    for (const [who, choice] of Object.entries(choices))
      this.does(who, 'castBallot', { motionId, choice })
  }

  close(motionId: string): void {
    this.does(this.chair, 'closeVote', { motionId })
  }

  /** A whole vote on an item: proposed by S2, the choices by seat; the motion's id. */
  decideItem(
    itemId: string,
    choices: Readonly<Record<string, Input<'castBallot'>['choice']>>,
    more: Partial<Input<'proposeMotion'>> = {},
  ): string {
    this.start(itemId)
    const motionId = this.propose('S2', itemId, more)
    this.openVote(motionId)
    this.votes(motionId, choices)
    this.close(motionId)
    return motionId
  }

  /** The tally of a decided motion. */
  tally(motionId: string): Tally {
    const motion = this.get('motion', motionId)
    if (motion.phase !== 'DECIDED') throw new Error(`${motionId} is ${motion.phase}`)
    return motion.tally
  }

  adjourn(): void {
    this.does(this.chair, 'adjournMeeting', { meetingId: this.meetingId })
  }

  get chair(): string {
    return this.get('meeting', this.meetingId).chairId
  }

  /** The section of an item in the minutes, without white space. */
  section(itemId: string): string {
    const { sections } = this.get('minutes', this.meetingId).document
    const found = sections.find((s) => s.itemId === itemId)
    return found ? sectionText(found).replace(/\s/g, '') : ''
  }

  #decide(who: Who, name: CommandName, input: unknown) {
    const actor: Actor = typeof who === 'string' ? { kind: 'seat', seatId: who as never } : who
    const circumstances: Circumstances = {
      actor,
      now: this.now,
      newId: () => `new-${(this.#ids += 1)}`,
      hash: (text) => createHash('sha256').update(text).digest('base64'),
      ...(this.urn ? { urn: this.urn } : {}),
    }
    return decide(this.state, name, input, circumstances)
  }
}
