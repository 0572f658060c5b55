import type { Step } from '../meeting/lifeCycle.ts'
import type { MeetingId } from '../ids.ts'
import type { State } from '../state.ts'
import type { Minutes } from './Minutes.ts'

/** [M39] The phases of a version in words. */
export const MINUTES_PHASES: Readonly<Record<Minutes['phase'], string>> = {
  DRAFT: '草稿',
  SIGNED: '已签发',
  ISSUED: '已印发',
}

/** [M39] The life of one version of the minutes. Nothing leads back: a mistake is corrected by the next. */
export const MINUTES_LIFE: readonly Step<Minutes['phase']>[] = [
  { by: 'adjournMeeting', words: '散会时自动起草', from: [null], to: 'DRAFT' },
  { by: 'correctMinutes', words: '更正（新的一版）', from: [null], to: 'DRAFT' },
  { by: 'signMinutes', words: '签发', from: ['DRAFT'], to: 'SIGNED' },
  { by: 'issueMinutes', words: '印发', from: ['SIGNED'], to: 'ISSUED' },
]

/** Days in which members confirm or object, the day of signing not counted [M42]. */
export const CONFIRM_DAYS = 3

/** All versions of a meeting's minutes, oldest first. */
export const versionsOf = (state: State, meetingId: MeetingId): readonly Minutes[] =>
  [...state.minutes.values()]
    .filter((m) => m.meetingId === meetingId)
    .sort((a, b) => a.version - b.version)

/** The newest version: the one that is being worked on, or holds. */
export const newestMinutes = (state: State, meetingId: MeetingId): Minutes | undefined =>
  versionsOf(state, meetingId).at(-1)
