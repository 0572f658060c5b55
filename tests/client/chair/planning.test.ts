import { describe, expect, it } from 'vitest'
import { dueAtOf, usualDue } from '../../../client/features/assignment/dueDates.ts'
import { suggestMeeting } from '../../../client/features/planning/suggestMeeting.ts'
import { lastThursday } from '../../../client/parts/lastThursday.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { apply, emptyState, put } from '../../../domain/state.ts'
import { isoOf } from '../../../domain/time.ts'

const at = (iso: string): number => Date.parse(`${iso}+08:00`)
const meeting = (about: Partial<Meeting>): Meeting =>
  ({
    id: 'M1',
    no: '2026年第11次',
    startAt: at('2026-11-26T14:30:00'),
    place: '二楼会议室',
    chairId: 'S1',
    recorderId: 'REC',
    phase: 'ADJOURNED',
    ...about,
  }) as Meeting
const stateWith = (...meetings: readonly Meeting[]) =>
  apply(
    emptyState(),
    meetings.map((m) => put('meeting', m)),
  )

describe('the day of the next meeting', () => {
  it('is the last Thursday of the month at 14:30, also across the new year', () => {
    expect(isoOf(lastThursday(at('2026-11-20T23:30:00'), 0))).toBe('2026-11-26T14:30:00+08:00')
    expect(isoOf(lastThursday(at('2026-11-26T14:30:00'), 1))).toBe('2026-12-31T14:30:00+08:00')
    expect(isoOf(lastThursday(at('2026-12-31T14:30:00'), 1))).toBe('2027-01-28T14:30:00+08:00')
  })

  it('belongs to the month of the committee, not of Greenwich', () => {
    expect(isoOf(lastThursday(at('2026-12-01T06:00:00'), 0))).toBe('2026-12-31T14:30:00+08:00')
  })
})

describe('a suggested meeting', () => {
  it('comes a month after the last one, with the next number, same place and people', () => {
    expect(suggestMeeting(stateWith(meeting({})), at('2026-11-27T09:00:00'))).toEqual({
      no: '2026年第12次',
      start: '2026-12-31T14:30',
      place: '二楼会议室',
      chairId: 'S1',
      recorderId: 'REC',
    })
  })

  it('begins to count anew with the year', () => {
    const last = meeting({ no: '2026年第12次', startAt: at('2026-12-31T14:30:00') })
    expect(suggestMeeting(stateWith(last), at('2027-01-04T09:00:00')).no).toBe('2027年第1次')
  })

  it('keeps the number of a meeting that failed for lack of quorum', () => {
    const failed = meeting({ phase: 'FAILED_QUORUM' })
    const { no, start } = suggestMeeting(stateWith(failed), at('2026-11-26T15:00:00'))
    expect(no).toBe('2026年第11次')
    expect(start).toBe('2026-12-31T14:30')
  })

  it('is never in the past, however long ago the last one was', () => {
    const old = meeting({ no: '2025年第3次', startAt: at('2025-03-27T14:30:00') })
    expect(suggestMeeting(stateWith(old), at('2026-11-20T09:00:00')).start).toBe('2026-11-26T14:30')
  })
})

describe('the usual due date', () => {
  const now = at('2026-11-26T15:00:00')
  const issue = (urgency: Issue['urgency']) => ({ urgency }) as Issue

  it('is the day before the next meeting', () => {
    expect(usualDue(issue('NORMAL'), now, now)).toEqual({ dueOn: '2026-12-30', dueRule: 'L2' })
    expect(usualDue(undefined, now, now).dueOn).toBe('2026-12-30')
  })

  it('is three workdays for what is urgent, over the weekend, and a day for an emergency', () => {
    expect(usualDue(issue('URGENT'), now, now).dueOn).toBe('2026-12-01')
    expect(usualDue(issue('EMERGENCY'), now, now).dueOn).toBe('2026-11-27')
  })

  it('ends at 18:00 of the committee, and an empty field is no date', () => {
    expect(dueAtOf('2026-12-30')).toBe(at('2026-12-30T18:00:00'))
    expect(dueAtOf('')).toBeUndefined()
  })
})
