import type * as Blind from '../../client/live/blindPaper.ts'
import type { Paper } from '../../client/live/Paper.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Urn } from '../../domain/commands/defineCommand.ts'
import type { Board } from '../../server/documents/Boards.ts'
import type { Log } from '../../server/log.ts'
import type { BoardStream, BoardView } from './BoardStream.ts'
import { ListedBoard, YjsBoard } from './BoardStream.ts'
import { Database } from './Database.ts'
import { fakeBlind, fakeUrn } from './fakeUrn.ts'
import type { Link, UpFrame } from './Link.ts'
import { Oracle } from './oracle/Oracle.ts'
import type { Device } from './Page.ts'
import { newDevice, Page } from './Page.ts'
import type { Plan } from './Plan.ts'
import { Random } from './Random.ts'
import { realBlind, realUrn } from './realUrn.ts'
import type { Mutant, Seams } from './Seams.ts'
import { noSeams } from './Seams.ts'
import { SimServer } from './SimServer.ts'
import { BEGIN, COMMITTEE, start } from './start.ts'
import { UrnPost } from './UrnPost.ts'

export interface Choices {
  readonly mutant?: Mutant | undefined
  /** Two members who have changed places in all secret votes: choice and ballot paper. */
  readonly swapped?: readonly [string, string] | undefined
}

/** Everything there is in one run: database, servers, pages, and the one who watches them. */
export class World {
  now = BEGIN
  readonly plan: Plan
  readonly seams: Seams = noSeams()
  readonly oracle: Oracle
  readonly database: Database
  readonly post: UrnPost
  readonly urn: Urn
  readonly clock = { now: () => this.now }
  readonly newId: () => string
  readonly newKey: () => string
  readonly log: Log
  servers: SimServer[] = []
  readonly pages: Page[] = []
  /** Frames as somebody may have captured them. */
  readonly captured: { readonly page: Page; readonly frame: UpFrame }[] = []
  readonly #choices: Choices
  readonly #boards = new Map<string, BoardStream>()
  readonly #outside = new Set<Promise<unknown>>()
  #servers = 0
  #guests = 0

  constructor(plan: Plan, choices: Choices = {}) {
    this.plan = plan
    this.#choices = choices
    choices.mutant?.plant(this.seams, this)
    const { state, row } = start(plan)
    const store = this.seams.database()
    store.seed(COMMITTEE, state, row.hash)
    this.oracle = new Oracle(this, row)
    this.database = new Database(store, this.oracle.books)
    this.post = new UrnPost(this)
    this.urn = plan.realUrn ? realUrn() : fakeUrn()
    let ids = 0
    this.newId = () => `new-${(ids += 1)}`
    const keys = new Random(plan.seed + 99)
    const hex = (n: number) => Array.from({ length: n }, () => keys.int(16).toString(16)).join('')
    this.newKey = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
    const say = (...words: unknown[]) => this.oracle.logged(words)
    this.log = { error: say, warn: say, info: say } as unknown as Log
    this.#openPages()
  }

  /** Lets everything run that runs by itself: what is left waits for the scheduler. */
  async settle(): Promise<void> {
    do {
      await new Promise((go) => setImmediate(go))
      await Promise.all(this.#outside)
    } while (this.#outside.size > 0)
  }

  /** A server for a page that connects; where none is left a new one starts. */
  server(random: Random): SimServer {
    const alive = this.servers.filter((s) => s.isAlive)
    return random.some(alive) ?? this.startServer()
  }

  startServer(): SimServer {
    this.#servers += 1
    const server = new SimServer(this, this.#servers)
    this.servers.push(server)
    return server
  }

  connect(page: Page, random: Random): void {
    const link = this.server(random).connect(page)
    page.connect(link)
    this.seams.onConnect(link)
  }

  sent(link: Link, frame: UpFrame): void {
    link.up.push(frame)
    this.captured.push({ page: link.page, frame })
  }

  openBoard(server: SimServer): Board {
    const epoch = `${this.#boards.size + 1}`
    const name = `board.${COMMITTEE}.${epoch}`
    const stream = this.plan.realBoards ? new YjsBoard(name) : new ListedBoard(name)
    this.#boards.set(name, stream)
    return {
      epoch,
      name,
      write: (entries) => {
        if (!server.isAlive) return
        if (!stream.isOpen) throw new Error('This board is closed.')
        this.oracle.shown(entries)
        stream.write(entries)
      },
      close: () => void (stream.isOpen = false),
    }
  }

  /** A page opens a board by its name. It never takes an old document for a new one. */
  viewOf(name: string, before: BoardView | undefined): BoardView | undefined {
    const stream = this.#boards.get(name)
    if (before && before.stream === stream) return before
    return stream?.view(this.seams.mergesBoards ? before : undefined)
  }

  guest(): void {
    this.#guests += 1
    const guestId = `guest-${this.#guests}`
    const viewer = {
      kind: 'guest',
      sessionId: '',
      userId: guestId,
      committeeId: COMMITTEE,
      guestId,
    }
    this.#addPage(guestId, viewer as Page['viewer'], newDevice(0), false)
    const press = { name: 'askToJoin', input: { guestId, name: '访客' } } as const
    const key = this.newKey()
    this.oracle.arrived({ ...press, key }, 'system')
    void this.server(new Random(1)).submit({ ...press, actor: { kind: 'system' }, key })
  }

  /** The door has been told that a guest was let in: his next connection is a seat's. */
  promote(guestId: string, seatId: string): void {
    const page = this.pages.find((p) => p.owner === guestId)
    if (!page || page.viewer.kind !== 'guest') return
    page.viewer = { ...page.viewer, kind: 'seat', seatId } as Page['viewer']
    page.link?.break()
  }

  async blindFor(page: Page): Promise<typeof Blind> {
    if (this.plan.realUrn) return realBlind((work) => this.#during(work))
    return fakeBlind(() => this.personOf(page), page.id)
  }

  castSecretly(paper: Paper, wait: () => Promise<void>, isCurrent: () => boolean): Promise<Answer> {
    return this.post.cast(paper, wait, isCurrent)
  }

  /** Who decides behind a page; two of them may have changed places. */
  personOf(page: Page): string {
    const [a, b] = this.#choices.swapped ?? []
    return page.owner === a ? `${b}` : page.owner === b ? `${a}` : page.owner
  }

  async #during<T>(work: Promise<T>): Promise<T> {
    this.#outside.add(work)
    try {
      return await work
    } finally {
      this.#outside.delete(work)
    }
  }

  #openPages(): void {
    const devices = new Map<number, Device>()
    for (const { seatId, device, skew, isSlow } of this.plan.pages) {
      const own = devices.get(device) ?? newDevice(skew)
      devices.set(device, own)
      const place = { sessionId: '', userId: seatId ?? 'screen', committeeId: COMMITTEE }
      const viewer = seatId ? { kind: 'seat', ...place, seatId } : { kind: 'screen', ...place }
      this.#addPage(seatId ?? 'screen', viewer as Page['viewer'], own, isSlow)
    }
  }

  #addPage(owner: string, viewer: Page['viewer'], device: Device, isSlow: boolean): void {
    const id = `${owner}#${this.pages.length}`
    this.pages.push(new Page(this, { id, owner, viewer, device, isSlow }))
  }
}
