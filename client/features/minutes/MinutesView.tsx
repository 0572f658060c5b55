import { useMemo, useState } from 'react'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { FullRecord } from './MeetingFile.ts'
import { minutesText } from './minutes.text.ts'
import type { Exports } from './MinutesDesk.tsx'
import { MinutesDesk } from './MinutesDesk.tsx'
import css from './MinutesView.module.css'
import { NoMinutes } from './NoMinutes.tsx'
import { OpenFileContext } from './OpenFile.ts'
import { RecordView } from './RecordView.tsx'
import { useMeetingFile } from './useMeetingFile.ts'
import { versionsIn } from './versions.ts'

interface Props {
  readonly meetingId: string
  /** What a page offers for taking a version away. */
  readonly Exports: Exports
}

/** One meeting that is over: its minutes, and for those who keep it the full record. */
export function MinutesView({ meetingId, Exports }: Props) {
  const t = useText(minutesText)
  const { again, ...shown } = useMeetingFile(meetingId)
  // 404 for everybody who may not read it.
  const record = useFetched<FullRecord>(`/api/meetings/${encodeURIComponent(meetingId)}/record`)
  const [view, setView] = useState<'paper' | 'record'>('paper')
  const state = shown.status === 'ready' ? shown.state : undefined
  const open = useMemo(() => state && { state, again }, [state, again])
  if (shown.status === 'loading') return <Skeleton lines={10} label={t.loading} />
  if (shown.status === 'missing')
    return <EmptyState icon="search" title={t.missing} hint={t.missingHint} />
  if (shown.status !== 'ready' || !open)
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const versions = versionsIn(shown.file)
  const paper = (
    <OpenFileContext.Provider value={open}>
      {versions.length > 0 ? (
        <MinutesDesk
          file={shown.file}
          versions={versions}
          Exports={Exports}
          mayReadRecord={record.state === 'ready'}
        />
      ) : (
        <NoMinutes file={shown.file} />
      )}
    </OpenFileContext.Provider>
  )
  if (record.state !== 'ready') return paper
  return (
    <div className={css['views']}>
      <Tabs
        label={t.views}
        tabs={[
          { value: 'paper', label: t.paper },
          { value: 'record', label: t.record },
        ]}
        value={view}
        onChange={setView}
      >
        {view === 'paper' ? paper : <RecordView record={record.data} />}
      </Tabs>
    </div>
  )
}
