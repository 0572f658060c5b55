import { expect, it } from 'vitest'
import { answersFor, countAnswers } from '../../domain/minutes/answersFor.ts'
import { newestMinutes } from '../../domain/minutes/lifeCycle.ts'
import { askRules } from '../../client/live/askRules.ts'
import { MEETING, session } from '../support/builders.ts'

const meetingId = MEETING
const about = { meetingId: MEETING as never }

/** Five members, S5 did not come; S1 is first secretary, S2 书记, S3 is full-time, S4 part-time. */
const signed = () => {
  const h = session({ present: 4 })
  h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S1: 'APPROVE' })
  h.adjourn()
  h.does('S1', 'signMinutes', { meetingId })
  h.does('S1', 'confirmMinutes', { meetingId })
  h.does('S4', 'confirmMinutes', { meetingId })
  h.does('S4', 'objectToMinutes', { meetingId, itemId: 'A1', reason: '漏记一句' })
  return h
}
type Hall = ReturnType<typeof signed>
const shownTo = (h: Hall, seatId: string) =>
  answersFor(h.state, h.state.meeting.get(MEETING)!, seatId as never).map((a) => [
    a.seatId,
    a.answer,
  ])

it('[M42] who has confirmed is named to readers of drafts; to others objections and their own word', () => {
  const h = signed()
  const all = [
    ['S1', 'CONFIRMED'],
    ['S4', 'CONFIRMED'],
    ['S4', 'OBJECTED'],
  ]
  for (const staff of ['S1', 'S2', 'S3', 'REC']) expect(shownTo(h, staff)).toEqual(all)
  expect(shownTo(h, 'S4')).toEqual(all.slice(1))
  expect(shownTo(h, 'S5')).toEqual(all.slice(2))
  expect(shownTo(h, 'O1')).toEqual(all.slice(2))
})

it('[M42] each member who came is counted once: who did both has objected', () => {
  const h = signed()
  const minutes = newestMinutes(h.state, MEETING as never)!
  expect(countAnswers(h.state, minutes)).toEqual({
    minutesId: minutes.id,
    ...{ confirmed: 1, objected: 1, waiting: 2 },
  })
})

it('[M42] [M43] buttons learn from the rules themselves that the term runs, and that it is over', () => {
  const h = signed()
  const ask = (name: 'confirmMinutes' | 'issueMinutes', seatId: string) =>
    askRules(name, h.state, { kind: 'seat', seatId: seatId as never }, about, () => h.now)
  expect(ask('confirmMinutes', 'S3')).toEqual({ timed: true })
  expect(ask('issueMinutes', 'S2')).toEqual({
    timed: true,
    refusal: { refused: 'CONFIRM_OPEN', params: { until: '2026年11月29日', n: 2 } },
  })
  h.now = Date.parse('2026-11-30T00:00:00+08:00')
  expect(ask('confirmMinutes', 'S3').refusal).toEqual({ refused: 'CONFIRM_OVER' })
  expect(ask('issueMinutes', 'S2').refusal).toBeUndefined()
})
