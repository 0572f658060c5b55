import type { BoardEntry } from '../../domain/board/publish.ts'
import { publish } from '../../domain/board/publish.ts'
import type { Change, Kind, State } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import type { Board, DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Log } from '../log.ts'
import type { CommitStore } from '../store/CommitStore.ts'
import { NoStorage } from '../store/CommitStore.ts'
import type { Committed } from './Room.ts'
import { Room } from './Room.ts'
import { Shortage } from './Shortage.ts'
import type { Tools } from './tentative.ts'

/** A room and the board that shows it. */
export interface OpenRoom {
  readonly room: Room
  readonly board: Board
}
export type CommitListener = (committeeId: string, committed: Committed) => void

/** The rooms of this process: opened at the first question, one for each committee. */
export class Rooms {
  readonly #store: CommitStore
  readonly #tools: Tools
  readonly #gateway: Pick<DocumentGateway, 'board'>
  readonly #log: Log
  readonly #shortage: Shortage
  #isShut = false
  readonly #open = new Map<string, Promise<OpenRoom | undefined>>()
  readonly #loaded = new Map<string, OpenRoom>()
  /** When somebody last asked for a room; on a clock that nobody sets. */
  readonly #askedAt = new Map<string, number>()
  readonly #listeners = new Set<CommitListener>()
  readonly #openListeners = new Set<(room: Room) => void>()
  readonly #lostListeners = new Set<(committeeId: string) => void>()

  constructor(o: {
    store: CommitStore
    tools: Tools
    gateway: Pick<DocumentGateway, 'board'>
    log: Log
    shortage?: Shortage
  }) {
    const shortage = o.shortage ?? new Shortage()
    this.#store = o.store
    this.#tools = { ...o.tools, isFull: () => shortage.isFull, isShut: () => this.#isShut }
    this.#shortage = shortage
    this.#gateway = o.gateway
    this.#log = o.log
  }

  /** The committee's room; undefined where there is no such committee. */
  async of(committeeId: string): Promise<Room | undefined> {
    return (await this.open(committeeId))?.room
  }

  open(committeeId: string): Promise<OpenRoom | undefined> {
    if (this.#isShut) return Promise.reject(new Error('the server is about to end'))
    this.#askedAt.set(committeeId, performance.now())
    const known = this.#open.get(committeeId)
    if (known) return known
    const opening = this.#load(committeeId).then(
      (room) => {
        if (!room) this.#forget(committeeId)
        return room
      },
      (error: unknown) => {
        this.#forget(committeeId)
        throw error
      },
    )
    this.#open.set(committeeId, opening)
    return opening
  }

  /** Called after each commit, when it is durable and shown. Returns the way out. */
  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Called when a room has been read from the tables, for the first time or again. Returns the way out. */
  onOpen(listener: (room: Room) => void): () => void {
    this.#openListeners.add(listener)
    return () => this.#openListeners.delete(listener)
  }

  /** Called when another server has taken the committee and the board has ended: pages need a new welcome. */
  onLost(listener: (committeeId: string) => void): () => void {
    this.#lostListeners.add(listener)
    return () => this.#lostListeners.delete(listener)
  }

  /** The state of a room that is open now. */
  stateOf(committeeId: string): State | undefined {
    return this.#loaded.get(committeeId)?.room.state
  }

  /** Under which epoch this server has the committee; undefined while its room is not open here. */
  epochOf(committeeId: string): number | undefined {
    return this.#loaded.get(committeeId)?.room.epoch
  }

  /** Somebody else noticed that the committee was taken by another server since that epoch. */
  lose(committeeId: string, epoch: number, error: unknown): void {
    const room = this.#loaded.get(committeeId)?.room
    if (room?.epoch === epoch) room.lose(error)
  }

  get size(): number {
    return this.#open.size
  }

  /**
   * Lets go of rooms that nobody has asked for during so many ms, in which nothing is under way and which
   * nobody watches: a committee at rest costs nothing. The next question opens it again.
   */
  unload(unasked: number, isWatched: (committeeId: string) => boolean): void {
    const since = performance.now() - unasked
    for (const [committeeId, { room, board }] of [...this.#loaded]) {
      const isAsked = (this.#askedAt.get(committeeId) ?? 0) > since
      if (isAsked || isWatched(committeeId) || !room.endIfIdle()) continue
      this.#forget(committeeId)
      board.close()
    }
  }

  /** Takes no more presses: whoever presses now is told to press again, at the next server. */
  shut(): void {
    this.#isShut = true
  }

  /** Resolves when no room has anything under way. */
  async idle(): Promise<void> {
    for (const opening of this.#open.values())
      await (await opening.catch(() => undefined))?.room.idle()
  }

  async #load(committeeId: string): Promise<OpenRoom | undefined> {
    const taken = await this.#store.take(committeeId)
    if (!taken) return undefined
    const board = this.#gateway.board(committeeId)
    board.write([...publish(everythingIn(taken.state)), ...revisionOf(taken.state)])
    const room = new Room({
      committeeId,
      taken,
      store: this.#store,
      tools: this.#tools,
      onCommit: (committed) => {
        this.#shortage.setRefused(false)
        board.write([...publish(committed.changes), ...revisionOf(committed.state)])
        for (const listener of this.#listeners) listener(committeeId, committed)
      },
      onFault: (error) => {
        this.#log.error({ committeeId, error: String(error) }, 'not committed, or nobody knows')
        if (error instanceof NoStorage) this.#shortage.setRefused(true)
      },
      onReread: () => {
        this.#log.warn({ committeeId }, 'read again from the tables')
        for (const listener of this.#openListeners) listener(room)
      },
      onLost: (error) => this.#drop({ room, board }, error),
    })
    this.#loaded.set(committeeId, { room, board })
    for (const listener of this.#openListeners) listener(room)
    return { room, board }
  }

  // What another server writes, this one does not see. The room is read again at the next question, and
  // its board begins under a new name.
  #drop({ room, board }: OpenRoom, error: unknown): void {
    const { committeeId } = room
    this.#log.error({ committeeId, error: String(error) }, 'another server has taken the committee')
    this.#forget(committeeId)
    board.close()
    for (const listener of this.#lostListeners) listener(committeeId)
  }

  #forget(committeeId: string): void {
    this.#open.delete(committeeId)
    this.#loaded.delete(committeeId)
    this.#askedAt.delete(committeeId)
  }
}

const everythingIn = (state: State): Change[] =>
  KINDS.flatMap((kind: Kind) =>
    [...state[kind].values()].map((record) => ({ kind, record }) as Change),
  )

const revisionOf = (state: State): readonly (BoardEntry | Meta)[] => [
  { kind: 'meta', id: 'revision', value: state.revision },
]
type Meta = { readonly kind: 'meta'; readonly id: 'revision'; readonly value: number }
