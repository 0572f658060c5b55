import { useState } from 'react'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { AccessTab } from './AccessTab.tsx'
import { adminText } from './admin.text.ts'
import type { CommitteeView, IssuedLink } from './CommitteeView.ts'
import { FirstMeeting } from './FirstMeeting.tsx'
import { QrCards } from './QrCards.tsx'
import { RosterTab } from './RosterTab.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import type { Step } from './Steps.tsx'
import { Steps } from './Steps.tsx'

export type DeskTab = Step | 'settings'
const TABS: readonly DeskTab[] = ['roster', 'access', 'settings', 'meeting']

/** What every tab is given: the committee as it is, and how to see it again after a change. */
export interface DeskProps {
  readonly view: CommitteeView
  /** `/committees/…`, below `/api/admin`. */
  readonly path: string
  readonly again: () => Promise<void>
}

/** One committee: its roster, its links, its rules, its meeting. */
export function CommitteeDesk({ committeeId }: { readonly committeeId: string }) {
  const t = useText(adminText)
  const path = `/committees/${encodeURIComponent(committeeId)}`
  const { again, ...fetched } = useFetched<CommitteeView>(`/api/admin${path}`)
  const [tab, setTab] = useState<DeskTab>('roster')
  const [cards, setCards] = useState<readonly IssuedLink[]>()
  if (fetched.state === 'loading') return <Skeleton lines={8} label={t.loading} />
  if (fetched.state !== 'ready')
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const desk: DeskProps = { view: fetched.data, path, again }
  if (cards)
    return <QrCards view={fetched.data} links={cards} onClose={() => setCards(undefined)} />
  return (
    <>
      <Steps view={fetched.data} onGo={setTab} />
      <Tabs
        label={fetched.data.committee.name}
        tabs={TABS.map((value) => ({ value, label: t.tabs[value] }))}
        value={tab}
        onChange={setTab}
      >
        {tab === 'roster' && <RosterTab {...desk} />}
        {tab === 'access' && <AccessTab {...desk} onCards={setCards} />}
        {tab === 'settings' && <SettingsForm {...desk} />}
        {tab === 'meeting' && <FirstMeeting {...desk} />}
      </Tabs>
    </>
  )
}
