import type { Answer } from '../../../domain/commands/protocol.ts'
import type { Settings } from '../../../domain/committee/Settings.ts'
import type { App, AppOptions } from '../../../server/app.ts'
import { seats, session } from '../../support/builders.ts'
import type { Caller } from './Caller.ts'
import { URN } from './stage.ts'
import { Theatre } from './Theatre.ts'

const COMMITTEE = 'A'

/** A meeting in session on a real server, its members S1…Sn on their lines; S1 chairs. */
export class Assembly {
  readonly theatre: Theatre
  readonly #callers = new Map<string, Caller>()
  #item = 0

  static async open(o: {
    members: number
    items?: number
    settings?: Partial<Settings>
    app?: Partial<AppOptions>
    now?: () => number
  }): Promise<Assembly> {
    const theatre = await Theatre.open(o.app, o.now)
    const { members, items = 3 } = o
    const settings = { chairVotesLast: false, ...o.settings }
    await theatre.seed(COMMITTEE, session({ members, items, settings, urn: URN }).state)
    return new Assembly(theatre)
  }

  constructor(theatre: Theatre) {
    this.theatre = theatre
  }

  get state() {
    const state = this.theatre.app.rooms.stateOf(COMMITTEE)
    if (!state) throw new Error('the room is not open')
    return state
  }

  async caller(role: string): Promise<Caller> {
    const known = this.#callers.get(role)
    if (known) return known
    const caller = await this.theatre.enter(COMMITTEE, role)
    this.#callers.set(role, caller)
    return caller
  }

  /** Another page of the same member, perhaps on another node. */
  async page(role: string, node?: App): Promise<Caller> {
    return this.theatre.come((await this.caller(role)).cookie, node)
  }

  members(n: number): Promise<Caller[]> {
    return Promise.all(seats(n).map((id) => this.caller(id)))
  }

  async does(role: string, name: Parameters<Caller['press']>[0], input: object) {
    const answer = await (await this.caller(role)).press(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer
  }

  /** A motion of S2 on the next item, put to the vote; its id. */
  async vote(more: object = {}): Promise<string> {
    const motionId = await this.motion(more)
    await this.does('S1', 'openVote', { motionId })
    return motionId
  }

  async motion(more: object = {}): Promise<string> {
    const itemId = `A${(this.#item += 1)}`
    await this.does('S1', 'startItem', { itemId })
    const motion = { itemId, method: 'OPEN_BALLOT', text: '加装照明', ...more }
    const { answer } = await this.does('S2', 'proposeMotion', motion)
    return String(answer?.['motionId'])
  }

  close(): Promise<void> {
    return this.theatre.close()
  }
}

/** What came of a press: `ok`, or the word of the refusal. */
export const toldBy = (answer: Answer): string => (answer.ok ? 'ok' : answer.code)

/** Presses until it is answered for good: a server that hands its room over says that it is busy. */
export const pressUntilTold = async (
  caller: Caller,
  name: Parameters<Caller['press']>[0],
  input: object,
  key: string,
): Promise<Answer> => {
  for (let tries = 0; ; tries += 1) {
    const frame = { name, input, key, protocol: 1, ...(tries > 0 ? { again: true } : {}) }
    if (!caller.socket.connected) await caller.enter()
    const answer = await caller.frame(frame).catch(() => undefined)
    if (answer && (answer.ok || !answer.retry)) return answer
    if (tries > 200) throw new Error(`${name} was never answered`)
    // As pages do, and not in step with others: two nodes that take a room from each other need a pause.
    await new Promise((go) => setTimeout(go, 20 + Math.random() * 300))
  }
}
