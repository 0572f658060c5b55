import type { SeatId } from '../../../domain/ids.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { isoOf, partsOf } from '../../../domain/time.ts'
import { lastThursday } from '../../parts/lastThursday.ts'

/** A meeting as its form holds it; `start` is `2026-12-31T14:30` in the committee's time. */
export interface MeetingDraft {
  readonly no: string
  readonly start: string
  readonly place: string
  readonly chairId?: SeatId
  readonly recorderId?: SeatId
}

/** The next meeting as the last one was: a month later, one number on, same place and people. */
export const suggestMeeting = (state: State, now: number): MeetingDraft => {
  const last = [...state.meeting.values()].sort((a, b) => b.startAt - a.startAt)[0]
  const startAt = nextStart(last, now)
  const seats = [...state.seat.values()].sort((a, b) => a.order - b.order)
  const chairId = last?.chairId ?? seats.find((s) => s.kind === 'FIRST_SECRETARY')?.id
  const recorderId = last?.recorderId ?? seats.find((s) => s.kind === 'RECORDER')?.id
  return {
    no: nextNumber(last, partsOf(startAt).year),
    start: isoOf(startAt).slice(0, 16),
    place: last?.place ?? '',
    ...(chairId ? { chairId } : {}),
    ...(recorderId ? { recorderId } : {}),
  }
}

/** The last Thursday of the month after the last meeting that was held, or the next one to come. */
const nextStart = (last: Meeting | undefined, now: number): number => {
  const after = last?.phase === 'ADJOURNED' ? lastThursday(last.startAt, 1) : 0
  const thisMonth = lastThursday(now, 0)
  return Math.max(after, thisMonth > now ? thisMonth : lastThursday(now, 1))
}

/** 2026年第12次 after 2026年第11次; a year begins with 第1次. A meeting that failed keeps its number. */
const nextNumber = (last: Meeting | undefined, year: number): string => {
  const [, lastYear, count] = /^(\d{4})年第(\d+)次$/.exec(last?.no ?? '') ?? []
  const isSameYear = Number(lastYear) === year
  const step = last?.phase === 'ADJOURNED' ? 1 : 0
  return `${year}年第${isSameYear ? Number(count) + step : 1}次`
}
