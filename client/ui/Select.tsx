import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import type { FieldProps } from './Field.tsx'
import { controlClass, Field } from './Field.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface Props<Value extends string>
  extends FieldProps, Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'children'> {
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
}

/** The device's own list: phones show it best. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, hint, error, optional, hideLabel, options, value, onChange, ...rest } = props
  const { placeholder, className, ...select } = rest
  const field = {
    label,
    hint,
    error,
    ...(optional && { optional }),
    ...(hideLabel && { hideLabel }),
  }
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...select}
          {...control}
          className={cx(controlClass, className)}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find((o) => o.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {(placeholder !== undefined || value === undefined) && (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          )}
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
