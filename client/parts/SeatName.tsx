import { useBoard } from '../live/boardStore.ts'
import { PersonName } from './PersonName.tsx'

interface Props {
  readonly seatId: string
  /** The name alone. */
  readonly short?: boolean
}

/** The name of whoever sits there, as the board knows it. */
export function SeatName({ seatId, short }: Props) {
  const seat = useBoard((state) => state.seat.get(seatId))
  const unit = useBoard((state) => (seat?.unitId ? state.unit.get(seat.unitId) : undefined))
  if (!seat) return null
  return short ? (
    <>{seat.name}</>
  ) : (
    <PersonName name={seat.name} unit={unit?.shortName ?? seat.post} />
  )
}
