import * as v from 'valibot'

// Ids are opaque strings, unique within their kind only. The brand keeps a seat's id out of a place
// where an issue's id belongs; composed ids are made here and nowhere else.

const id = () =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(128),
    v.check((s) => s.isWellFormed() && !s.includes('\0'), 'not a text'),
  )

export const CommitteeId = v.pipe(id(), v.brand('CommitteeId'))
export type CommitteeId = v.InferOutput<typeof CommitteeId>
export const UnitId = v.pipe(id(), v.brand('UnitId'))
export type UnitId = v.InferOutput<typeof UnitId>
export const BranchId = v.pipe(id(), v.brand('BranchId'))
export type BranchId = v.InferOutput<typeof BranchId>
export const SeatId = v.pipe(id(), v.brand('SeatId'))
export type SeatId = v.InferOutput<typeof SeatId>
export const IssueId = v.pipe(id(), v.brand('IssueId'))
export type IssueId = v.InferOutput<typeof IssueId>
export const MeetingId = v.pipe(id(), v.brand('MeetingId'))
export type MeetingId = v.InferOutput<typeof MeetingId>
export const ItemId = v.pipe(id(), v.brand('ItemId'))
export type ItemId = v.InferOutput<typeof ItemId>
export const MotionId = v.pipe(id(), v.brand('MotionId'))
export type MotionId = v.InferOutput<typeof MotionId>
export const TaskId = v.pipe(id(), v.brand('TaskId'))
export type TaskId = v.InferOutput<typeof TaskId>
export const GuestId = v.pipe(id(), v.brand('GuestId'))
export type GuestId = v.InferOutput<typeof GuestId>

/** Joins parts into one id that cannot be mistaken for another's, whatever characters they hold. */
const compose = (...parts: readonly (string | number)[]): string =>
  parts.map((p) => encodeURIComponent(p)).join('/')

/** The place of one seat's ballot in one round of one motion: there is only one. */
export const ballotId = (motionId: MotionId, round: number, seatId: SeatId): string =>
  compose(motionId, round, seatId)
export const turnoutId = ballotId
export const attendanceId = (meetingId: MeetingId, seatId: SeatId): string =>
  compose(meetingId, seatId)
export const recusalId = (itemId: ItemId, seatId: SeatId): string => compose(itemId, seatId)
/** The key of one round of a secret ballot. */
export const ballotKeyId = (motionId: MotionId, round: number): string => compose(motionId, round)
export const pairId = (a: string, b: string): string => compose(a, b)
/** A version of a meeting's minutes, from 1. */
export const minutesId = (meetingId: MeetingId, version: number): string =>
  version === 1 ? compose(meetingId) : compose(meetingId, version)
/** One member's answer to a version: one confirmation, one objection an item (or the whole). */
export const minutesAnswerId = (
  versionId: string,
  seatId: SeatId,
  answer: string,
  itemId?: ItemId,
): string => compose(versionId, seatId, answer, ...(itemId === undefined ? [] : [itemId]))
/** The seal of one occasion in the life of a version. */
export const sealId = (versionId: string, occasion: string): string => compose(versionId, occasion)
