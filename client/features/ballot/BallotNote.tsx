import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { Icon } from '../../ui/Icon.tsx'
import css from './BallotNote.module.css'

interface Props {
  readonly tone?: 'plain' | 'amber'
  readonly icon: IconName
  readonly children: ReactNode
}

/** One sentence about one's ballot, where the receipt will stand. */
export const BallotNote = ({ tone = 'plain', icon, children }: Props) => (
  <p className={cx(css['note'], css[tone])}>
    <Icon name={icon} />
    <span>{children}</span>
  </p>
)
