import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { deputyOf } from '../../../domain/meeting/chairs.ts'
import { currentMeeting } from '../../../domain/meeting/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { AppearanceSwitch } from '../../ui/AppearanceSwitch.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './More.module.css'
import { moreText } from './more.text.ts'
import { People } from './People.tsx'
import { SignOut } from './SignOut.tsx'

interface Props {
  readonly agenda: ReactNode
  /** Clears what other parts keep on this device. */
  readonly onSignedOut: () => void
}

/** Everything that is not needed every minute. */
export function More({ agenda, onSignedOut }: Props) {
  const t = useText(moreText)
  const self = useSelf()
  const meeting = useBoard(currentMeeting)
  const deputyId = useBoard((state) => meeting && deputyOf(state, meeting))
  const isAtDesk =
    self !== undefined &&
    [meeting?.chairId, meeting?.recorderId, deputyId].some((id) => id === self.id)
  return (
    <>
      <h1 className="visually-hidden">{t.title}</h1>
      <Panel title={t.you} aside={<SignOut onSignedOut={onSignedOut} />}>
        {self && <SeatName seatId={self.id} />}
      </Panel>
      <nav aria-label={t.title} className={css['links']}>
        <Place href="/archive" icon="archive" label={t.archive} />
        {isAtDesk && <Place href="/chair" icon="gavel" label={t.desk} />}
      </nav>
      <Panel title={t.looks}>
        <div className={css['looks']}>
          <AppearanceSwitch />
          <LanguageSwitch />
        </div>
      </Panel>
      {meeting && <People meeting={meeting} />}
      {meeting && <Panel title={t.agenda}>{agenda}</Panel>}
    </>
  )
}

interface PlaceProps {
  readonly href: string
  readonly icon: 'archive' | 'gavel'
  readonly label: string
}

const Place = ({ href, icon, label }: PlaceProps) => (
  <Link href={href} className={css['place']}>
    <Icon name={icon} />
    <span className={css['label']}>{label}</span>
    <Icon name="right" />
  </Link>
)
