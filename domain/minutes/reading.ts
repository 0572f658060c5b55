import type { SeatId } from '../ids.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import type { Seat, SeatKind } from '../people/Seat.ts'
import type { Minutes } from './Minutes.ts'

// [M46] Who may read the minutes. Both sides are lists of words, so that a route compares them here and
// a search compares them in its index: whoever shares one word with a version may read it.

/** Staff; those whom an issued document is for; or one seat by its id. */
export type Reader = 'STAFF' | 'ISSUED' | `SEAT ${SeatId}`

/** The readers whom one version of a meeting's minutes is open to [M46]. */
export const openTo = (minutes: Pick<Minutes, 'phase'>, meeting: Meeting): readonly Reader[] => {
  const keepers: readonly Reader[] = [
    'STAFF',
    `SEAT ${meeting.chairId}`,
    `SEAT ${meeting.recorderId}`,
  ]
  switch (minutes.phase) {
    case 'DRAFT':
      return keepers
    case 'SIGNED':
      return [...keepers, ...roll(meeting)]
    case 'ISSUED':
      return [...keepers, ...roll(meeting), 'ISSUED']
  }
}

/** Members confirm or object before the issue, so they read what was signed. */
const roll = (meeting: Meeting): readonly Reader[] =>
  wasOpened(meeting) ? meeting.roll.map((id) => `SEAT ${id}` as const) : []

const STAFF: readonly SeatKind[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME']
const RECEIVE: readonly SeatKind[] = [...STAFF, 'PART_TIME', 'LIAISON', 'RECORDER']
const OBSERVERS_WHO_RECEIVE = ['BRANCH_SECRETARY', 'SUBDISTRICT_LIAISON']

/** As what a seat reads minutes. Stewards, other observers and guests with a seat: only by their name. */
export const readsAs = (seat: Seat): readonly Reader[] => [
  `SEAT ${seat.id}`,
  ...(STAFF.includes(seat.kind) ? (['STAFF'] as const) : []),
  ...(receives(seat) ? (['ISSUED'] as const) : []),
]

const receives = ({ kind, observerKind }: Seat): boolean =>
  kind === 'OBSERVER'
    ? observerKind !== undefined && OBSERVERS_WHO_RECEIVE.includes(observerKind)
    : RECEIVE.includes(kind)

/** As what a superior tier reads minutes [M46]. */
export const SUPERIOR_READS: readonly Reader[] = ['ISSUED']

/** [M46] May whoever reads as `reads` read this version? */
export const mayReadMinutes = (
  reads: readonly Reader[],
  minutes: Pick<Minutes, 'phase'>,
  meeting: Meeting,
): boolean => openTo(minutes, meeting).some((reader) => reads.includes(reader))
