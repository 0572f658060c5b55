import * as v from 'valibot'
import { SeatKind } from '../people/Seat.ts'

const Fraction = {
  num: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  den: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
}
/** A share of 应到: `inclusive` 1/2 of 20 is 10 (半数以上), not inclusive it is 11 (超过半数). */
export const Share = v.pipe(
  v.strictObject({ ...Fraction, inclusive: v.boolean() }),
  v.check((s) => s.num <= s.den, 'a share is at most one'),
  v.check((s) => s.inclusive || s.num < s.den, 'more than all can never be reached'),
)
export type Share = v.InferOutput<typeof Share>

export const METHODS = ['ORAL', 'SHOW_OF_HANDS', 'OPEN_BALLOT', 'SECRET_BALLOT'] as const
export const Method = v.picklist(METHODS)
/** 表决方式: how a motion is put to the vote. */
export type Method = v.InferOutput<typeof Method>

/** What a committee may decide about its own procedure. A meeting keeps what it opened with [M11]. */
export const Settings = v.pipe(
  v.strictObject({
    votingSeats: v.pipe(v.array(SeatKind), v.minLength(1)),
    quorum: v.strictObject({ ordinary: Share, major: Share }),
    /** `PRESENT` counts against 到会 instead of 应到. */
    pass: v.pipe(
      v.strictObject({
        base: v.picklist(['SHOULD_ATTEND', 'PRESENT']),
        ...Fraction,
        strictlyMore: v.boolean(),
      }),
      v.check((s) => s.num <= s.den, 'a share is at most one'),
      v.check((s) => !s.strictlyMore || s.num < s.den, 'more than all can never be reached'),
    ),
    recusalReducesBase: v.boolean(),
    voteChangeBeforeClose: v.boolean(),
    chairVotesLast: v.boolean(),
    hideTallyUntilClose: v.boolean(),
    remoteAttendanceCounts: v.boolean(),
    closeSplitMargin: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    defaultMethod: Method,
    /** 表决方式 that this committee uses; absent: all four. */
    methods: v.optional(v.pipe(v.array(Method), v.minLength(1))),
    /** Minutes that a speaker has; absent: no limit, only a clock. */
    speechMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
    lastCallSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
    /** Days for which a resident's contact is kept after its issue has ended; absent: 180 [I14]. */
    deleteAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  }),
  v.check((s) => !s.methods || s.methods.includes(s.defaultMethod), 'the default is one of them'),
)
export type Settings = v.InferOutput<typeof Settings>

/** The defaults of DOMAIN §6.1. */
export const DEFAULT_SETTINGS: Settings = {
  votingSeats: ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME'],
  quorum: {
    ordinary: { num: 1, den: 2, inclusive: true },
    major: { num: 2, den: 3, inclusive: true },
  },
  pass: { base: 'SHOULD_ATTEND', num: 1, den: 2, strictlyMore: true },
  recusalReducesBase: false,
  voteChangeBeforeClose: true,
  chairVotesLast: true,
  hideTallyUntilClose: true,
  remoteAttendanceCounts: true,
  closeSplitMargin: 2,
  defaultMethod: 'SHOW_OF_HANDS',
  lastCallSeconds: 30,
}
