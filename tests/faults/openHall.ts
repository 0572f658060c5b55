import { onTestFinished } from 'vitest'
import { Client } from 'pg'
import { COMMITTEE, type Board } from '../support/startBoard.ts'
import { MEETING } from '../support/builders.ts'
import { Page } from './Page.ts'

/** Pages of these seats, come in through a door of the test's choice. */
export const openPages = async (
  board: Pick<Board, 'app'>,
  seatIds: readonly string[],
  origin = `http://127.0.0.1:${board.app.port}`,
): Promise<readonly Page[]> => {
  const pages = await Promise.all(
    seatIds.map(async (seatId) => {
      const holder = { committeeId: COMMITTEE, seatId }
      const { token } = await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
      return Page.open({ origin, token, seatId })
    }),
  )
  onTestFinished(() => pages.forEach((page) => page.close()))
  return pages
}

/** All check in, the first one opens, and a vote is begun; its motion. */
export const beginVote = async (pages: readonly Page[]): Promise<string> => {
  const [chair, proposer] = pages
  if (!chair || !proposer) throw new Error('two are needed')
  const does = async (page: Page, ...press: Parameters<Page['press']>) => {
    const outcome = await page.press(...press)
    if (!outcome.ok) throw new Error(`${press[0]}: ${outcome.code}`)
    return String(Object.values(outcome.answer ?? {})[0] ?? '')
  }
  const at = { meetingId: MEETING }
  await Promise.all(pages.map((page) => does(page, 'checkIn', { ...at, via: 'ONSITE' })))
  await does(chair, 'openMeeting', at)
  await does(chair, 'startItem', { itemId: 'A1' })
  const motion = { itemId: 'A1', method: 'SHOW_OF_HANDS', text: '加装照明' } as const
  const motionId = await does(proposer, 'proposeMotion', motion)
  await does(chair, 'openVote', { motionId })
  return motionId
}

export const asOwner = async (
  url: string,
  sql: string,
): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
