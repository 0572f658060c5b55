import { useMemo, useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { State } from '../../../domain/state.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { copyText } from '../../parts/copyText.ts'
import type { FullRecord, MeetingFile } from './MeetingFile.ts'
import { stateOfFile } from './MeetingFile.ts'
import { minutesText } from './minutes.text.ts'
import { MinutesPaper } from './MinutesPaper.tsx'
import css from './MinutesView.module.css'
import { RecordView } from './RecordView.tsx'

/** One meeting that is over: its minutes, and for those who keep it the full record. */
export function MinutesView({ meetingId }: { readonly meetingId: string }) {
  const t = useText(minutesText)
  const path = `/api/meetings/${encodeURIComponent(meetingId)}`
  const { again, ...fetched } = useFetched<MeetingFile>(path)
  // 404 for everybody who may not read it.
  const record = useFetched<FullRecord>(`${path}/record`)
  const [view, setView] = useState<'paper' | 'record'>('paper')
  const file = fetched.state === 'ready' ? fetched.data : undefined
  const state = useMemo(() => file && stateOfFile(file), [file])
  const minutes = file?.minutes?.[0]
  if (fetched.state === 'loading') return <Skeleton lines={10} label={t.loading} />
  if (fetched.state === 'missing')
    return <EmptyState icon="search" title={t.missing} hint={t.missingHint} />
  if (!state)
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const paper = minutes ? (
    <Paper state={state} minutes={minutes} />
  ) : (
    <EmptyState icon="box" title={t.none} hint={t.noneHint} />
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

function Paper({ state, minutes }: { readonly state: State; readonly minutes: Minutes }) {
  const t = useText(minutesText)
  const copy = async () => {
    const isCopied = await copyText(minutes.text)
    showToast(isCopied ? { text: t.copied, tone: 'good' } : { text: t.notCopied, tone: 'bad' })
  }
  return (
    <>
      <div className={css['bar']}>
        <Badge tone={minutes.phase === 'DRAFT' ? 'amber' : 'green'}>{t.phase[minutes.phase]}</Badge>
        {minutes.phase === 'DRAFT' && <span className={css['hint']}>{t.draftHint}</span>}
        <div className={css['actions']}>
          <Button icon="edit" onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
      </div>
      <MinutesPaper state={state} minutes={minutes} />
    </>
  )
}
