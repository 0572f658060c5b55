import { useBoard } from '../live/boardStore.ts'

/** A unit's short name, its full one under the pointer. */
export function UnitName({ unitId }: { readonly unitId: string }) {
  const unit = useBoard((state) => state.unit.get(unitId))
  return unit ? <span title={unit.name}>{unit.shortName}</span> : null
}
