import type { ReactNode } from 'react'
import css from './ProcedureForm.module.css'

interface Props {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** What it means as it is now. */
  readonly children?: ReactNode
}

export const Tick = ({ label, checked, onChange, children }: Props) => (
  <div>
    <label className={css['tick']}>
      <input type="checkbox" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      {label}
    </label>
    {children && <p className={css['meaning']}>{children}</p>}
  </div>
)
