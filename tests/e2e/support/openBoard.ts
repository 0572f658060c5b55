import { randomUUID } from 'node:crypto'
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { Answer } from '../../../domain/commands/protocol.ts'
import type { SeatId } from '../../../domain/ids.ts'
import type { State } from '../../../domain/state.ts'
import { demoChanges } from '../../../server/demo/loadDemo.ts'
import type { App } from '../../../server/app.ts'
import { createApp } from '../../../server/app.ts'
import { wallClock } from '../../../server/clock.ts'
import { createLog } from '../../../server/log.ts'
import { connect } from '../../../server/store/prisma.ts'
import { seed } from '../../../server/store/seed.ts'
import { createDatabase } from '../../support/postgres.ts'
import { faultsOf } from './faultsOf.ts'

const SECRETS = {
  session: 'a test secret of more than thirty-two characters',
  seal: Buffer.alloc(32, 7),
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const OFFICE = { viewport: { width: 1366, height: 768 } }
export const SCREEN = { viewport: { width: 1920, height: 1080 } }

/** The real server with the demo community, and browsers that come in by personal link. */
export interface BoardFixture {
  readonly app: App
  readonly origin: string
  /** Opens a page for a seat, or for the big screen, in a browser context of its own. */
  enter(who: string, device: object, link?: string): Promise<Page>
  /** Presses a button for a member whose page nobody looks at. */
  press(seatId: string, name: CommandName, input: object): Promise<Answer>
  /** The committee's records as they are now. */
  state(): Promise<State>
  /** A new personal link, as an address; it works so long, ms. */
  linkFor(who: string, lasts?: number): Promise<string>
  /** Sessions and links become older by this, ms. */
  age(ms: number): void
  /** Stops the server and starts it again on the same port and database. */
  restart(): Promise<void>
}

export const test = base.extend<{ board: BoardFixture }>({
  board: async ({ browser }, use) => {
    const database = await createDatabase()
    const prisma = connect(database.appUrl)
    const { committeeId, changes } = demoChanges()
    await seed(prisma, committeeId, changes, wallClock)
    let ahead = 0
    const start = (port: number) =>
      createApp({
        prisma,
        clock: wallClock,
        sessionClock: { now: () => wallClock.now() + ahead },
        log: createLog('error'),
        secrets: SECRETS,
        mode: 'test',
        host: '127.0.0.1',
        port,
      })
    let app = await start(0)
    const { port } = app
    const origin = `http://127.0.0.1:${port}`
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    const open = { browser, contexts, faults }
    const linkFor = async (who: string, lasts = 400 * 86_400_000) => {
      const holder =
        who === 'screen' ? { committeeId, screen: true as const } : { committeeId, seatId: who }
      const expiresAt = Date.now() + ahead + lasts
      const order = { holder, name: who, createdBy: 'test', expiresAt }
      const { token } = await app.auth.issueLink(order)
      return `${origin}/j#${token}`
    }
    await use({
      get app() {
        return app
      },
      origin,
      async press(seatId, name, input) {
        const room = await app.rooms.of(committeeId)
        const actor = { kind: 'seat' as const, seatId: seatId as SeatId }
        const answer = await room?.submit({ actor, name, input, key: randomUUID() })
        if (!answer?.ok) throw new Error(`${name} was refused: ${answer?.code}`)
        return answer
      },
      async state() {
        const room = await app.rooms.of(committeeId)
        if (!room) throw new Error('no room')
        return room.state
      },
      linkFor,
      age: (ms) => void (ahead += ms),
      enter: async (who, device, link) => enter(open, link ?? (await linkFor(who)), device),
      async restart() {
        await app.close()
        app = await start(port)
      },
    })
    for (const context of contexts) await context.close()
    await app.close()
    await prisma.$disconnect()
    await database.drop()
    // Whatever a test looks at: no page of it may break our policy, or fail unseen.
    expect(faults).toEqual([])
  },
})

const enter = async (
  o: { browser: Browser; contexts: BrowserContext[]; faults: string[] },
  link: string,
  device: object,
): Promise<Page> => {
  const context = await o.browser.newContext({ ...device, locale: 'zh-CN' })
  o.contexts.push(context)
  await faultsOf(context, o.faults)
  const page = await context.newPage()
  await page.goto(link)
  // Signed in, and shown the view that belongs to this person.
  await page.waitForURL((url) => url.pathname !== '/j' && url.pathname !== '/')
  return page
}

export { expect }
