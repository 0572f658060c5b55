import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { ItemId } from '../../../domain/ids.ts'
import { newestMinutes } from '../../../domain/minutes/lifeCycle.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { proseBase } from '../../support/proseBase.ts'
import type { BoardFixture } from './openBoard.ts'
import { expect } from './openBoard.ts'

// What the tests of the minutes share: a short meeting that has ended, and how to look at the page.

export const MEETING = 'M-2026-11'
/** The first secretary (顾闻舟) chairs; 温克勤 and 卞水清 are M-P02 and M-P05. */
export const CAME = [
  ...['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3'],
  ...['M-P02', 'M-P05', 'M-P06', 'M-P07', 'M-P08'],
]
export const FINDING = '老厂区大门道路三盏路灯年久失修，夜间行人不便，产权移交尚未办完'
export const ADDITION = '移交前由社区每周巡查一次'

/** Checks in, decides on the street lamps, adjourns with the rest unheard; gives that item. */
export const holdMeeting = async (board: BoardFixture): Promise<ItemId> => {
  for (const id of CAME) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
  const { item } = await board.state()
  const lamps = [...item.values()].find(
    (i) => i.meetingId === MEETING && i.title.startsWith('老厂区道路路灯'),
  )
  if (!lamps) throw new Error('no such item')
  const itemId = lamps.id
  await board.press('M-FS', 'startItem', { itemId })
  await board.press('M-P02', 'proposeMotion', {
    ...{ itemId, method: 'SHOW_OF_HANDS' },
    text: '三盏路灯移交事项上报古榕街道，移交前设置临时照明。',
  })
  const { motion } = await board.state()
  const motionId = [...motion.values()].find((m) => m.itemId === itemId)?.id
  await board.press('M-FS', 'openVote', { motionId })
  for (const id of [...CAME.slice(1), 'M-FS'])
    await board.press(id, 'castBallot', { motionId, choice: 'APPROVE' })
  await board.press('M-FS', 'closeVote', { motionId, round: 1 })
  await board.press('M-FS', 'adjournMeeting', { meetingId: MEETING })
  return itemId
}

export const minutesNow = async (board: BoardFixture): Promise<Minutes> => {
  const minutes = newestMinutes(await board.state(), MEETING as never)
  if (!minutes) throw new Error('no minutes')
  return minutes
}

/** 记录人 or 书记 changes the prose of an item, without a page. */
export const rewrite = async (
  board: BoardFixture,
  seatId: 'O-REC' | 'M-SE',
  itemId: ItemId,
  words: { readonly finding?: string; readonly addition?: string },
): Promise<void> => {
  const base = proseBase(await board.state(), MEETING, itemId)
  await board.press(seatId, 'editMinutes', { meetingId: MEETING, itemId, ...words, base })
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** A paragraph of the paper, not of a field beside it. */
export const paragraph = (page: Page, text: string): Locator =>
  page.getByRole('article').locator('p', { hasText: text })

/** The editor beside an item's section. */
export const editorOf = (page: Page, heading: RegExp): Locator =>
  page.getByRole('region', { name: heading })

export const field = (editor: Locator, name: '情况' | '补充'): Locator =>
  editor.getByLabel(name, { exact: true })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const isAccessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations).toEqual([])

/** What the browser refused to load or to run on this page, by its policy, and what broke there. */
export const watchPolicy = (page: Page): readonly string[] => {
  const said: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}
