import { ProcedureForm } from '../features/procedure/ProcedureForm.tsx'
import { procedureText } from '../features/procedure/procedure.text.ts'
import { useBoardReady } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ReaderHead } from './ReaderHead.tsx'

/** `/settings`: the committee's rules of procedure, for all to read and for the staff to change. */
export function SettingsPage() {
  const t = useText(procedureText)
  const isReady = useBoardReady()
  return (
    <Page title={t.title} head={<ReaderHead to="/" />}>
      <h1>{t.title}</h1>
      {isReady ? <ProcedureForm /> : <Skeleton lines={6} />}
    </Page>
  )
}
