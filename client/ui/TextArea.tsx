import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import type { FieldProps } from './Field.tsx'
import { controlClass, Field } from './Field.tsx'
import { TypedNote } from './TypedNote.tsx'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'id'>

/** Text of several lines, for one writer; what members write together is a SharedTextarea. */
export function TextArea(props: Props) {
  const { label, hint, error, optional, hideLabel, className, ...area } = props
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
        <>
          <textarea rows={3} {...area} {...control} className={cx(controlClass, className)} />
          {typeof area.value === 'string' && <TypedNote id={control.id} text={area.value} />}
        </>
      )}
    </Field>
  )
}
