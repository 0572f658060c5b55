import type { ReactNode } from 'react'
import { useId } from 'react'
import { useText } from '../text/defineText.ts'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'
import { ui } from './ui.text.ts'

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined
  readonly optional?: boolean
  /** The label is there for the screen reader only. */
  readonly hideLabel?: boolean
}

/** What a control inside a field must carry so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode
}

export function Field({ label, hint, error, optional, hideLabel, children }: Props) {
  const t = useText(ui)
  const id = useId()
  const [hintId, errorId] = [`${id}hint`, `${id}error`]
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className={css['field']}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : css['label']}>
        {label}
        {optional && <span className={css['optional']}> {t.optional}</span>}
      </label>
      {hint && (
        <p id={hintId} className={css['hint']}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <div aria-live="polite">
        {error && (
          <p id={errorId} className={css['error']}>
            <Icon name="warning" />
            {error}
          </p>
        )}
      </div>
    </div>
  )
}

export const controlClass = css['control']
