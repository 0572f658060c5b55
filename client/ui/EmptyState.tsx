import type { ReactNode } from 'react'
import css from './EmptyState.module.css'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  readonly icon?: IconName
  readonly title: string
  /** What to do next. */
  readonly hint: ReactNode
  readonly action?: ReactNode
}

export const EmptyState = ({ icon = 'box', title, hint, action }: Props) => (
  <div className={css['empty']}>
    <span className={css['icon']}>
      <Icon name={icon} />
    </span>
    <p className={css['title']}>{title}</p>
    <p className={css['hint']}>{hint}</p>
    {action && <div className={css['action']}>{action}</div>}
  </div>
)
