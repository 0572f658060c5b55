import { followCommits } from '../../server/sockets/followCommits.ts'
import { actorOf, answerCommand } from '../../server/sockets/commandSocket.ts'
import { ownBallotsOf } from '../../server/sockets/ownBallots.ts'
import { TokenBucket } from '../../server/sockets/TokenBucket.ts'
import { seatRoom } from '../../server/sockets/Io.ts'
import { Rooms } from '../../server/rooms/Rooms.ts'
import type { Press } from '../../server/rooms/Room.ts'
import type { Answer, OwnBallot } from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import type { Press as Sent } from '../../client/live/Outbox.ts'
import { nameOf } from '../../server/rooms/tentative.ts'
import { COMMITTEE } from './start.ts'
import { Link } from './Link.ts'
import type { Page } from './Page.ts'
import type { World } from './World.ts'

/** The rooms as the doors of a server see them; planted bugs stand between. */
export type RoomSource = Pick<Rooms, 'of' | 'open' | 'onCommit' | 'onLost'>

/**
 * One server process: the real rooms, the real door of commands and the real followers of commits;
 * sockets, documents and the database are the scheduler's.
 */
export class SimServer {
  readonly id: number
  isAlive = true
  readonly links = new Set<Link>()
  readonly rooms: Rooms
  readonly source: RoomSource
  readonly #world: World
  readonly #buckets = new WeakMap<Link, TokenBucket>()

  constructor(world: World, id: number) {
    this.#world = world
    this.id = id
    const { seams } = world
    this.rooms = new Rooms({
      store: seams.store(world.database.for(id), this),
      tools: {
        ...{ clock: seams.clock(world.clock), newId: world.newId, urn: world.urn },
        patience: Infinity,
      },
      gateway: { board: () => seams.board(world.openBoard(this), this) as never },
      log: world.log,
    })
    this.source = seams.rooms(this.rooms, this)
    followCommits({
      io: this.#io() as never,
      rooms: this.rooms,
      auth: {
        promoteGuest: async (guestId: string, seatId: string) => world.promote(guestId, seatId),
        removeGuest: async () => {},
      } as never,
      log: world.log,
    })
    // A new welcome tells the new name of the board.
    this.rooms.onLost(() => this.cutAll())
  }

  connect(page: Page): Link {
    const link = new Link(this, page)
    this.links.add(link)
    void this.#welcome(link).catch(() => link.break())
    return link
  }

  /** A press has arrived. */
  hear(link: Link, { press, ack }: { press: Sent; ack: number }): void {
    const { viewer } = link
    this.#world.oracle.arrived(press, 'committeeId' in viewer ? nameOf(actorOf(viewer)) : '')
    const bucket = this.#bucketOf(link)
    const rooms = this.source as unknown as Rooms
    void answerCommand({ viewer, bucket }, rooms, press).then((answer) => {
      if (!this.isAlive) return
      this.#world.oracle.answered(press, answer, viewer)
      if (link.isOpen) link.down.push({ kind: 'answer', ack, answer })
    })
  }

  /** What the server sends to itself, or what comes without a name. */
  async submit(press: Press): Promise<Answer | undefined> {
    const room = await this.source.of(COMMITTEE).catch(() => undefined)
    const answer = await room?.submit(press)
    return this.isAlive ? answer : undefined
  }

  cutAll(): void {
    for (const link of [...this.links]) link.break()
  }

  die(): void {
    this.isAlive = false
    this.#world.database.serverDied(this.id)
    this.cutAll()
  }

  async #welcome(link: Link): Promise<void> {
    const { viewer } = link
    const open = await this.source.open(COMMITTEE)
    if (!open) throw new Error('no such committee')
    if (!link.isOpen || !this.isAlive) return
    link.down.push({
      kind: 'welcome',
      welcome: {
        kind: viewer.kind,
        committeeId: COMMITTEE,
        boardName: viewer.kind === 'guest' ? '' : open.board.name,
        now: this.#world.now,
        protocol: PROTOCOL,
        ownBallots: viewer.kind === 'seat' ? ownBallotsOf(open.room.state, viewer.seatId) : [],
      },
    })
  }

  #bucketOf(link: Link): TokenBucket {
    const known = this.#buckets.get(link)
    if (known) return known
    const bucket = new TokenBucket({ burst: 60, perSecond: 20, clock: this.#world.clock })
    this.#buckets.set(link, bucket)
    return bucket
  }

  #io() {
    return {
      to: (room: string) => ({
        emit: (_name: 'ownBallot', ballot: OwnBallot) => {
          for (const link of this.links)
            if (link.viewer.kind === 'seat' && room === seatRoom(COMMITTEE, link.viewer.seatId)) {
              this.#world.oracle.toldVoter(link.viewer.seatId, ballot)
              if (link.isOpen) link.down.push({ kind: 'ownBallot', ballot })
            }
        },
      }),
    }
  }
}
