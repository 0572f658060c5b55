import type { UnitId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import css from './LeadPicker.module.css'

interface Props {
  readonly label: string
  readonly exceptId?: UnitId | undefined
  readonly chosen: readonly UnitId[]
  readonly onChange: (chosen: readonly UnitId[]) => void
}

/** Any number of units. */
export function UnitChecks({ label, exceptId, chosen, onChange }: Props) {
  const units = useBoard((s) => [...s.unit.values()].sort((a, b) => a.order - b.order))
  const toggle = (id: UnitId) =>
    onChange(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id])
  return (
    <div role="group" aria-label={label} className={css['checks']}>
      {units
        .filter(({ id }) => id !== exceptId)
        .map(({ id, shortName, name }) => (
          <label key={id} className={css['check']} title={name}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            {shortName}
          </label>
        ))}
    </div>
  )
}
