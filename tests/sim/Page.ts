import { askRules } from '../../client/live/askRules.ts'
import type { Press } from '../../client/live/Outbox.ts'
import { Outbox } from '../../client/live/Outbox.ts'
import type { OutboxEntry } from '../../client/live/OutboxEntry.ts'
import type { Paper } from '../../client/live/Paper.ts'
import { SecretBallots } from '../../client/live/SecretBallots.ts'
import type { Table } from '../../client/live/table.ts'
import { memoryTable } from '../../client/live/table.ts'
import type { Answer, OwnBallot } from '../../domain/commands/protocol.ts'
import type { State } from '../../domain/state.ts'
import { emptyState } from '../../domain/state.ts'
import type { CommitteeViewer } from '../../server/auth/viewer.ts'
import { actorOf } from '../../server/sockets/commandSocket.ts'
import type { BoardView } from './BoardStream.ts'
import type { DownFrame, Link } from './Link.ts'
import type { Wish } from './people/Wish.ts'
import { COMMITTEE } from './start.ts'
import type { World } from './World.ts'

/** What outlives a page: the tables of its browser, and a clock that is never quite right. */
export interface Device {
  skew: number
  readonly outbox: Table<OutboxEntry>
  readonly papers: Table<Paper>
}
export const newDevice = (skew: number): Device => ({
  skew,
  outbox: memoryTable(),
  papers: memoryTable(),
})

/** One open page: the real outbox and the real ballot papers, on connections that break. */
export class Page {
  readonly id: string
  readonly owner: string
  readonly device: Device
  readonly isSlow: boolean
  viewer: CommitteeViewer
  /** Switched off, until somebody takes it up again. */
  isAway = false
  link: Link | undefined
  outbox!: Outbox
  secret!: SecretBallots
  /** What waits for its time to come. */
  waits: (() => void)[] = []
  board: BoardView | undefined
  ownBallots: ReadonlyMap<string, OwnBallot> = new Map()
  /** How often it was loaded again: what an earlier load has asked for, it never hears. */
  #load = 0
  #acks = 0
  #carried = new Map<number, (answer: Answer | undefined) => void>()
  #opening: BoardView | undefined
  readonly #world: World

  constructor(
    world: World,
    o: { id: string; owner: string; viewer: CommitteeViewer; device: Device; isSlow: boolean },
  ) {
    this.#world = world
    this.id = o.id
    this.owner = o.owner
    this.viewer = o.viewer
    this.device = o.device
    this.isSlow = o.isSlow
    this.reload()
  }

  get state(): State {
    return this.board?.state ?? EMPTY
  }
  get now(): number {
    return this.#world.now + this.device.skew
  }
  get isWaiting(): boolean {
    return this.#carried.size > 0
  }
  get isBehind(): boolean {
    const view = this.#opening ?? this.board
    return view !== undefined && this.link !== undefined && view.stream.isOpen && view.isBehind
  }

  /** A new page on the same device: only its tables are left. */
  reload(): void {
    this.link?.break()
    this.#load += 1
    const load = this.#load
    const isCurrent = () => load === this.#load
    this.waits = []
    this.#carried = new Map()
    this.board = this.#opening = undefined
    this.ownBallots = new Map()
    const { oracle, seams } = this.#world
    const wait = () => new Promise<void>((go) => isCurrent() && this.waits.push(go))
    const device = seams.table(this.device.outbox, this)
    this.outbox = new Outbox({
      table: {
        ...device,
        put: async (key, entry) => {
          oracle.pressed(this.owner, entry, this.state)
          await device.put(key, entry)
        },
      },
      carry: (press) => this.#carry(seams.carry(press)),
      now: () => this.now,
      wait,
      onLeftover: (_, outcome) => isCurrent() && oracle.heard(this, outcome),
      onUpgrade: () => oracle.fail('I11', 'a page of this version was called too old'),
    })
    const mayTake = (motionId: string) =>
      askRules(
        'takeBallotPaper',
        this.state,
        actorOf(this.viewer),
        { motionId } as never,
        () => this.#world.now,
      ).refusal === undefined
    this.secret = new SecretBallots({
      table: this.device.papers,
      blind: () => this.#world.blindFor(this),
      may: (motion) => mayTake(motion.id),
      take: (motionId, blinded, round) =>
        this.#heard(this.outbox.press('takeBallotPaper', { motionId, round, blinded }, false)),
      cast: (paper) => this.#world.castSecretly(paper, wait, isCurrent),
      now: () => this.now,
      isSecure: true,
    })
    void this.outbox.open(this.owner)
    void this.secret.open(this.owner)
  }

  press(wish: Wish): void {
    if ('secret' in wish) void this.secret.cast(wish.secret.id, wish.secret.round, wish.choice)
    else void this.#heard(this.outbox.press(wish.name, wish.input))
  }

  connect(link: Link): void {
    this.link = link
  }

  /** The connection is gone, and Socket.IO gives up what it carried. */
  lost(link: Link): void {
    if (this.link !== link) return
    this.link = undefined
    this.outbox.setOnline(false)
    this.impatient()
  }

  impatient(): void {
    const carried = [...this.#carried.values()]
    this.#carried.clear()
    for (const resolve of carried) resolve(undefined)
  }

  /** A frame of its connection has come down. */
  take(frame: DownFrame): void {
    switch (frame.kind) {
      case 'answer': {
        const resolve = this.#carried.get(frame.ack)
        this.#carried.delete(frame.ack)
        return resolve?.(frame.answer)
      }
      case 'ownBallot':
        this.ownBallots = new Map(this.ownBallots).set(placeOf(frame.ballot), frame.ballot)
        return
      case 'welcome': {
        const { boardName, ownBallots } = frame.welcome
        this.ownBallots = new Map(ownBallots.map((b) => [placeOf(b), b]))
        if (boardName !== '' && (this.#opening ?? this.board)?.stream.name !== boardName)
          this.#opening = this.#world.viewOf(boardName, this.board)
        this.outbox.setOnline(true)
      }
    }
  }

  /** Its board moves on; a new one is on the screen as soon as it is whole. */
  follow(all: boolean): void {
    if (this.#opening) {
      this.#opening.follow(true)
      this.board = this.#opening
      this.#opening = undefined
    } else this.board?.follow(all)
    this.secret.follow(this.state, COMMITTEE)
  }

  #carry(press: Press): Promise<Answer | undefined> {
    const link = this.link
    if (!link?.isOpen) return Promise.resolve(undefined)
    this.#acks += 1
    const ack = this.#acks
    this.#world.sent(link, { ack, press })
    return new Promise((resolve) => this.#carried.set(ack, resolve))
  }

  #heard<T extends Answer>(outcome: Promise<T>): Promise<T> {
    const load = this.#load
    return outcome.then((o) => {
      if (load === this.#load) this.#world.oracle.heard(this, o)
      return o
    })
  }
}

const EMPTY = emptyState()
const placeOf = ({ motionId, round }: OwnBallot): string => `${motionId} ${round}`
