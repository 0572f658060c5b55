import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import type { FieldProps } from './Field.tsx'
import { controlClass, Field } from './Field.tsx'

type Props = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'size'>

/** One line of text. Everything that is not the field's goes to the `<input>`. */
export function TextInput(props: Props) {
  const { label, hint, error, optional, hideLabel, className, ...input } = props
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
        <input type="text" {...input} {...control} className={cx(controlClass, className)} />
      )}
    </Field>
  )
}
