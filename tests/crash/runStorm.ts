import { setTimeout as sleep } from 'node:timers/promises'
import { seats } from '../support/builders.ts'
import { Page } from '../faults/Page.ts'
import { BoardProcess } from './BoardProcess.ts'
import { freePort, prepare } from './Installation.ts'

export interface Storm {
  readonly pages: number
  /** From the start of the new process until it served, ms. */
  readonly servedAfter: number
  /** From there until the last page was welcomed and had the whole board, ms. */
  readonly wholeAfter: number
  readonly away: number
}

const SIGN_IN_AT_ONCE = 20
const LONGEST = 60_000

/** All pages of a large meeting lose their server at once, and it comes back: how long until all are there? */
export const runStorm = async (dataDir: string, pages: number): Promise<Storm> => {
  const installation = await prepare({ dataDir, committees: 1, meetings: 20, members: pages })
  const tokens = installation.committees[0]?.tokens ?? new Map<string, string>()
  const port = await freePort()
  let board = await BoardProcess.start({ dataDir, port })
  process.setMaxListeners(0)
  const open: Page[] = []
  try {
    const waiting = [...seats(pages)]
    while (waiting.length > 0)
      open.push(
        ...(await Promise.all(
          waiting
            .splice(0, SIGN_IN_AT_ONCE)
            .map((seatId) =>
              Page.open({ origin: board.origin, seatId, token: tokens.get(seatId) ?? '' }),
            ),
        )),
      )
    await board.kill()
    board = await BoardProcess.start({ dataDir, port })
    const begun = performance.now()
    const away = () => open.filter((page) => page.welcomes < 2 || !page.isBoardNew).length
    while (away() > 0 && performance.now() - begun < LONGEST) await sleep(20)
    return {
      pages,
      servedAfter: board.readyAfter,
      wholeAfter: performance.now() - begun,
      away: away(),
    }
  } finally {
    for (const page of open) page.close()
    await board.kill()
  }
}
