import type { SeatId, UnitId } from '../../../domain/ids.ts'
import type { State } from '../../../domain/state.ts'

/** Somebody who can answer for a task, with the unit that would lead. */
export interface Candidate {
  readonly seatId: SeatId
  readonly unitId: UnitId
  readonly name: string
  readonly post: string
  readonly unitName: string
  readonly fullName: string
  readonly resources: readonly string[]
}

/** Everybody who belongs to a unit: the suggested unit first, then by unit, members before others. */
export const candidatesOf = (
  seats: State['seat'],
  units: State['unit'],
  suggestedUnitId: UnitId | undefined,
): readonly Candidate[] =>
  [...seats.values()]
    .flatMap((seat) => {
      const unit = seat.unitId ? units.get(seat.unitId) : undefined
      return unit ? [{ seat, unit }] : []
    })
    .sort(
      (a, b) =>
        Number(b.unit.id === suggestedUnitId) - Number(a.unit.id === suggestedUnitId) ||
        a.unit.order - b.unit.order ||
        Number(b.seat.votes) - Number(a.seat.votes) ||
        a.seat.order - b.seat.order,
    )
    .map(({ seat, unit }) => ({
      seatId: seat.id,
      unitId: unit.id,
      name: seat.name,
      post: seat.post,
      unitName: unit.shortName,
      fullName: unit.name,
      resources: unit.resources ?? [],
    }))
