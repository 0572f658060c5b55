import type { ReactNode } from 'react'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { Icon } from '../../ui/Icon.tsx'
import css from './NoticeScene.module.css'
import { screenText } from './screen.text.ts'

interface Props {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
}

/** One sentence in the middle of the screen. */
const NoticeScene = ({ icon, title, children }: Props) => (
  <div className={css['notice']}>
    <span className={css['icon']}>
      <Icon name={icon} />
    </span>
    <h1 className={css['title']}>{title}</h1>
    {children && <p className={css['hint']}>{children}</p>}
  </div>
)

export function IdleScene() {
  const t = useText(screenText)
  return (
    <NoticeScene icon="calendar" title={t.idle}>
      {t.idleHint}
    </NoticeScene>
  )
}

export function FailedScene() {
  const t = useText(screenText)
  return (
    <NoticeScene icon="info" title={t.failed}>
      {t.failedHint}
    </NoticeScene>
  )
}

export function SuspendedScene({ meeting }: { readonly meeting: OpenedMeeting }) {
  const t = useText(screenText)
  const since = meeting.phase === 'SUSPENDED' ? timeOfDay(meeting.suspendedAt) : ''
  return (
    <NoticeScene icon="clock" title={t.suspended}>
      {t.suspendedSince(since)} · {t.suspendedHint}
    </NoticeScene>
  )
}
