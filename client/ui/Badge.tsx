import type { ReactNode } from 'react'
import css from './Badge.module.css'
import { cx } from './cx.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

export type BadgeTone = 'grey' | 'brand' | 'green' | 'amber' | 'blue' | 'failed' | 'outline'

interface Props {
  readonly tone?: BadgeTone
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** A word with a colour behind it; the word says it all without the colour. */
export const Badge = ({ tone = 'grey', icon, children }: Props) => (
  <span className={cx(css['badge'], css[tone])}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)
