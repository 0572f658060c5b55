import { expect, vi } from 'vitest'
import type { State } from '../../../domain/state.ts'
import type { App, AppOptions } from '../../../server/app.ts'
import { createApp } from '../../../server/app.ts'
import { createLog } from '../../../server/log.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import type { Prisma } from '../../../server/store/prisma.ts'
import { connect } from '../../../server/store/prisma.ts'
import { seed } from '../../../server/store/seed.ts'
import { START } from '../../support/builders.ts'
import { createDatabase } from '../../support/postgres.ts'
import type { TestDatabase } from '../../support/postgres.ts'
import { Caller } from './Caller.ts'
import { everythingIn } from './renamed.ts'

const SEALS_BY_PHASE = { DRAFT: 1, SIGNED: 2, ISSUED: 3 } as const

/** Who may stand before the server: a seat by its id, GUEST, SCREEN or ADMIN. */
export type Role = string

/** One app with as many committees as are put into it, and a clock that stands still. */
export class Theatre {
  readonly app: App
  readonly prisma: Prisma
  readonly clock: { now(): number }
  readonly #database: TestDatabase
  readonly #options: AppOptions
  readonly #others: App[] = []
  readonly callers: Caller[] = []

  static async open(more: Partial<AppOptions> = {}, now: () => number = () => START) {
    const database = await createDatabase()
    const prisma = connect(database.appUrl)
    const options: AppOptions = {
      prisma,
      clock: { now },
      log: createLog('silent'),
      secrets: {
        session: 'a test secret of more than thirty-two characters',
        seal: Buffer.alloc(32, 7),
      },
      mode: 'test',
      host: '127.0.0.1',
      port: 0,
      ...more,
    }
    return new Theatre({ database, prisma, options, app: await createApp(options) })
  }

  constructor(o: { database: TestDatabase; prisma: Prisma; options: AppOptions; app: App }) {
    this.#database = o.database
    this.#options = o.options
    this.prisma = o.prisma
    this.app = o.app
    this.clock = o.options.clock
  }

  /** The database as its owner, who may do what the board may not. */
  get ownerUrl(): string {
    return this.#database.url
  }

  get origin(): string {
    return `http://127.0.0.1:${this.app.port}`
  }

  /** Another node on the same database. */
  async another(): Promise<App> {
    const app = await createApp(this.#options)
    this.#others.push(app)
    return app
  }

  seed(committeeId: string, state: State): Promise<void> {
    return seed(this.prisma, committeeId, everythingIn(state), this.clock)
  }

  /** The committee as it stands once the server has sealed what it finds over: from here on it rests. */
  async settled(committeeId: string): Promise<State> {
    const room = await this.app.rooms.of(committeeId)
    if (!room) throw new Error(`no committee ${committeeId}`)
    await vi.waitFor(() => {
      const due = [...room.state.minutes.values()].map((m) => SEALS_BY_PHASE[m.phase])
      expect(room.state.seal.size).toBe(due.reduce((sum, n) => sum + n, 0))
    })
    await room.idle()
    return room.state
  }

  async cookieOf(committeeId: string, role: Role): Promise<string> {
    const { auth } = this.app
    if (role === 'GUEST') return this.#guest(committeeId)
    if (role === 'ADMIN') return this.#admin()
    const holder =
      role === 'SCREEN' ? { committeeId, screen: true as const } : { committeeId, seatId: role }
    const link = await auth.issueLink({ holder, name: role, createdBy: 'test' })
    return signIn(this.origin, link.token)
  }

  async enter(committeeId: string, role: Role): Promise<Caller> {
    return this.come(await this.cookieOf(committeeId, role))
  }

  async come(cookie: string, node: App = this.app): Promise<Caller> {
    const caller = await new Caller(`http://127.0.0.1:${node.port}`, cookie).enter()
    this.callers.push(caller)
    return caller
  }

  async close(): Promise<void> {
    for (const caller of this.callers) caller.leave()
    for (const app of [this.app, ...this.#others]) await app.close()
    await this.prisma.$disconnect()
    await this.#database.drop()
  }

  async #guest(committeeId: string): Promise<string> {
    const code = await this.app.auth.codeFor(committeeId)
    return this.#post('/api/sign-in/code', { code, name: '祝传根' })
  }

  #adminCookie: Promise<string> | undefined
  #admin(): Promise<string> {
    this.#adminCookie ??= (async () => {
      const token = await this.app.auth.setupToken()
      const form = { token, username: 'admin', password: '安装时用的密码一', name: '周某' }
      return this.#post('/api/setup', form)
    })()
    return this.#adminCookie
  }

  async #post(path: string, form: object): Promise<string> {
    const response = await fetch(this.origin + path, {
      method: 'POST',
      headers: { origin: this.origin, 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (!response.ok || !cookie) throw new Error(`${path}: ${response.status}`)
    return cookie
  }
}
