import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import type { FieldProps } from './Field.tsx'
import { controlClass, Field } from './Field.tsx'
import { TypedNote } from './TypedNote.tsx'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'size'> & {
    /** Nobody else reads it, or what it holds is no resident's: a number in it is no slip. */
    readonly unwatched?: boolean
  }

/** One line of text. Everything that is not the field's goes to the `<input>`. */
export function TextInput(props: Props) {
  const { label, hint, error, optional, hideLabel, className, unwatched, ...input } = props
  const field = {
    label,
    hint,
    error,
    ...(optional && { optional }),
    ...(hideLabel && { hideLabel }),
  }
  const { type = 'text', inputMode, autoComplete = 'off', value } = input
  const isFree = type === 'text' && inputMode === undefined && autoComplete === 'off' && !unwatched
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input type="text" {...input} {...control} className={cx(controlClass, className)} />
          {isFree && typeof value === 'string' && <TypedNote id={control.id} text={value} />}
        </>
      )}
    </Field>
  )
}
