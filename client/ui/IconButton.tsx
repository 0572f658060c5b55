import type { ButtonProps } from './Button.tsx'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import css from './IconButton.module.css'
import type { IconName } from './Icon.tsx'

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'size' | 'wide'> {
  readonly icon: IconName
  /** What it does, for the pointer and the screen reader. */
  readonly label: string
}

export const IconButton = ({ label, tone = 'quiet', className, ...rest }: IconButtonProps) => (
  <Button title={label} {...rest} tone={tone} className={cx(css['square'], className)}>
    <span className="visually-hidden">{label}</span>
  </Button>
)
