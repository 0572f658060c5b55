import * as v from 'valibot'
import { METHODS } from '../../domain/committee/Settings.ts'
import { BranchId, CommitteeId, SeatId, UnitId } from '../../domain/ids.ts'
import { SeatKind } from '../../domain/people/Seat.ts'
import { Count, Day, Text, Version } from './parts.ts'

const Whole = v.pipe(v.number(), v.integer(), v.minValue(1))
const Share = v.object({ num: Whole, den: Whole, inclusive: v.boolean() })

const Rules = v.object({
  votingSeats: v.array(SeatKind),
  quorum: v.object({ ordinary: Share, major: Share }),
  pass: v.object({
    base: v.literal('SHOULD_ATTEND'),
    num: Whole,
    den: Whole,
    strictlyMore: v.boolean(),
  }),
  recusalReducesBase: v.boolean(),
  voteChangeBeforeClose: v.boolean(),
  chairVotesLast: v.boolean(),
  hideTallyUntilClose: v.boolean(),
  remoteAttendanceCounts: v.boolean(),
  closeSplitMargin: Count,
  defaultMethod: v.picklist(METHODS),
  lastCallSeconds: v.optional(Count, 30),
})

const Person = {
  id: SeatId,
  name: Text,
  seat: SeatKind,
  post: Text,
  unitId: v.nullish(UnitId),
}

/** committee.json: a community, its committee, its rules and its people. */
export const CommitteeFile = v.object({
  schemaVersion: Version,
  community: v.object({
    id: CommitteeId,
    name: Text,
    fullName: Text,
    subdistrict: v.nullish(v.object({ name: Text })),
    district: v.nullish(v.object({ name: Text })),
  }),
  committeeName: Text,
  meetingName: Text,
  minutesMark: Text,
  docPrefix: Text,
  rules: Rules,
  memberUnits: v.array(
    v.object({
      id: UnitId,
      name: Text,
      shortName: Text,
      kind: Text,
      resources: v.nullish(v.array(Text)),
    }),
  ),
  branches: v.array(
    v.object({
      id: BranchId,
      no: Count,
      name: Text,
      area: Text,
      secretaryId: v.nullish(SeatId),
      partyMembers: Count,
      redStewards: Count,
    }),
  ),
  members: v.array(
    v.object({
      ...Person,
      votes: v.boolean(),
      termStart: v.nullish(Day),
      termEnd: v.nullish(Day),
    }),
  ),
  observers: v.array(
    v.object({ ...Person, observerKind: v.nullish(Text), branchId: v.nullish(BranchId) }),
  ),
})
export type CommitteeFile = v.InferOutput<typeof CommitteeFile>
