import { randomUUID } from 'node:crypto'
import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
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
  enter(who: string, device: object): Promise<Page>
  /** Presses a button for a member whose page nobody looks at. */
  press(seatId: string, name: CommandName, input: object): Promise<Answer>
  /** The committee's records as they are now. */
  state(): Promise<State>
  /** Stops the server and starts it again on the same port and database. */
  restart(): Promise<void>
}

export const test = base.extend<{ board: BoardFixture }>({
  board: async ({ browser }, use) => {
    const database = await createDatabase()
    const prisma = connect(database.appUrl)
    const { committeeId, changes } = demoChanges()
    await seed(prisma, committeeId, changes, wallClock)
    const start = (port: number) =>
      createApp({
        prisma,
        clock: wallClock,
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
      enter: (who, device) => enter({ app, origin, browser, contexts, committeeId }, who, device),
      async restart() {
        await app.close()
        app = await start(port)
      },
    })
    for (const context of contexts) await context.close()
    await app.close()
    await prisma.$disconnect()
    await database.drop()
  },
})

const enter = async (
  o: {
    app: App
    origin: string
    browser: Browser
    contexts: BrowserContext[]
    committeeId: string
  },
  who: string,
  device: object,
): Promise<Page> => {
  const { committeeId } = o
  const holder =
    who === 'screen' ? { committeeId, screen: true as const } : { committeeId, seatId: who }
  const { token } = await o.app.auth.issueLink({ holder, name: who, createdBy: 'test' })
  const context = await o.browser.newContext({ ...device, locale: 'zh-CN' })
  o.contexts.push(context)
  const page = await context.newPage()
  await page.goto(`${o.origin}/j#${token}`)
  // Signed in, and shown the view that belongs to this person.
  await page.waitForURL((url) => url.pathname !== '/j' && url.pathname !== '/')
  return page
}

export { expect } from '@playwright/test'
