import { expect, it } from 'vitest'
import { MEETING, session } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

/** What `GET /api/meetings/:id` tells of the answers to minutes. */
interface File {
  readonly minutesAnswer: readonly { readonly seatId: string; readonly answer: string }[]
  readonly answerCounts: readonly object[]
}

const meetingId = MEETING

it('[M42] over HTTP: who has confirmed is named to readers of drafts, to others in numbers only', async () => {
  const h = session({ present: 5 })
  h.adjourn()
  h.does('S1', 'signMinutes', { meetingId })
  h.does('S4', 'confirmMinutes', { meetingId })
  h.does('S5', 'objectToMinutes', { meetingId, itemId: 'A1', reason: '漏记一句' })
  const board = await startBoard({ state: h.state, clock: { now: () => h.now } })
  const fileFor = async (seatId: string): Promise<File> => {
    const holder = { committeeId: COMMITTEE, seatId }
    const { token } = await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
    const entered = await fetch(`${board.origin()}/api/sign-in/link`, {
      method: 'POST',
      headers: { origin: board.origin(), 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const file = await fetch(`${board.origin()}/api/meetings/${MEETING}`, { headers: { cookie } })
    return (await file.json()) as File
  }
  const named = async (seatId: string) => {
    const { minutesAnswer, answerCounts } = await fileFor(seatId)
    expect(answerCounts).toMatchObject([{ confirmed: 1, objected: 1, waiting: 3 }])
    return minutesAnswer.map((a) => a.seatId).toSorted()
  }
  expect(await named('S1')).toEqual(['S4', 'S5'])
  expect(await named('REC')).toEqual(['S4', 'S5'])
  // One's own word, and objections, which stand beside the text.
  expect(await named('S4')).toEqual(['S4', 'S5'])
  expect(await named('S5')).toEqual(['S5'])
})
