import { useId } from 'react'
import css from './ChipGroup.module.css'
import { Icon } from './Icon.tsx'
import type { Option } from './Select.tsx'

interface Props<Value extends string> {
  readonly legend: string
  readonly hideLegend?: boolean
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}

/** One choice out of few, all in sight. Radio buttons underneath: arrow keys work. */
export function ChipGroup<Value extends string>(props: Props<Value>) {
  const { legend, hideLegend, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLegend ? 'visually-hidden' : css['legend']}>{legend}</legend>
      <div className={css['chips']}>
        {options.map((o) => (
          <label key={o.value} className={css['chip']}>
            <input
              type="radio"
              name={name}
              className={css['radio']}
              checked={o.value === value}
              onChange={() => onChange(o.value)}
            />
            <span className={css['face']}>
              {o.value === value && <Icon name="check" />}
              {o.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
