import type { SeatId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { agendaText } from './agenda.text.ts'

interface Props {
  readonly value: SeatId | undefined
  readonly onChange: (seatId: SeatId) => void
}

/** 汇报人: anybody with a seat, observers too. */
export function PresenterSelect({ value, onChange }: Props) {
  const t = useText(agendaText)
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  return (
    <Select
      label={t.presenter}
      optional
      placeholder={t.noPresenter}
      options={seats.map(({ id, name, post }) => ({ value: id, label: `${name} · ${post}` }))}
      value={value}
      onChange={onChange}
    />
  )
}
