import * as v from 'valibot'
import { BranchId, SeatId, UnitId } from '../ids.ts'
import { isAdmin } from '../people/authority.ts'
import { SeatKind } from '../people/Seat.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

const Day = v.pipe(v.string(), v.isoDate())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const most = 500

/** Units, branches and seats, typed by hand or read from a spreadsheet; whole or not at all [P5]. */
export const putRoster = defineCommand({
  name: 'putRoster',
  input: v.strictObject({
    units: v.pipe(
      v.array(v.strictObject({ id: UnitId, name: Line(60), shortName: Line(20), kind: Line(40) })),
      v.maxLength(most),
    ),
    branches: v.pipe(
      v.array(
        v.strictObject({
          id: BranchId,
          no: Count,
          name: Line(40),
          area: Line(100),
          partyMembers: v.optional(Count, 0),
          redStewards: v.optional(Count, 0),
        }),
      ),
      v.maxLength(most),
    ),
    seats: v.pipe(
      v.array(
        v.strictObject({
          id: SeatId,
          name: Line(20),
          kind: SeatKind,
          post: Line(80),
          votes: v.boolean(),
          unitId: v.optional(UnitId),
          branchId: v.optional(BranchId),
          observerKind: v.optional(Line(40)),
          termStart: v.optional(Day),
          termEnd: v.optional(Day),
        }),
      ),
      v.maxLength(most),
    ),
  }),
  rules: [isAdmin],
  decide(state, { units, branches, seats }) {
    const unitIds = new Set<string>([...state.unit.keys(), ...units.map((u) => u.id)])
    const branchIds = new Set<string>([...state.branch.keys(), ...branches.map((b) => b.id)])
    const lost = seats.some(
      (s) => (s.unitId && !unitIds.has(s.unitId)) || (s.branchId && !branchIds.has(s.branchId)),
    )
    if (lost) return refuse('NOT_FOUND')
    const lastOf = (known: Iterable<{ readonly order: number }>) =>
      Math.max(0, ...[...known].map((r) => r.order))
    const nextUnit = lastOf(state.unit.values())
    const nextSeat = lastOf(state.seat.values())
    // [I7] Who is entered as a branch's secretary is its secretary; a new list forgets nobody.
    const heads = new Map(
      seats.flatMap((s) =>
        s.branchId && s.observerKind === 'BRANCH_SECRETARY' ? [[s.branchId, s.id] as const] : [],
      ),
    )
    const listed = new Set<string>(branches.map((b) => b.id))
    const others = [...heads.keys()].flatMap((id) =>
      listed.has(id) ? [] : (state.branch.get(id) ?? []),
    )
    return {
      changes: [
        ...units.map((u, n) =>
          put('unit', { ...u, order: state.unit.get(u.id)?.order ?? nextUnit + n + 1 }),
        ),
        ...[...branches, ...others].map((b) => {
          const secretaryId = heads.get(b.id) ?? state.branch.get(b.id)?.secretaryId
          return put('branch', { ...b, ...(secretaryId ? { secretaryId } : {}) })
        }),
        ...seats.map(({ unitId, branchId, observerKind, termStart, termEnd, ...s }, n) =>
          put('seat', {
            ...s,
            order: state.seat.get(s.id)?.order ?? nextSeat + n + 1,
            ...(unitId ? { unitId } : {}),
            ...(branchId ? { branchId } : {}),
            ...(observerKind ? { observerKind } : {}),
            ...(termStart ? { termStart } : {}),
            ...(termEnd ? { termEnd } : {}),
          }),
        ),
      ],
    }
  },
})
