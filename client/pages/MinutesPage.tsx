import type { RouteComponentProps } from 'wouter'
import { idOfSegment } from '../../domain/urlSegment.ts'
import { ExportMenu } from '../features/exports/ExportMenu.tsx'
import { MinutesView } from '../features/minutes/MinutesView.tsx'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import css from './MinutesPage.module.css'
import { minutesPage } from './MinutesPage.text.ts'
import { ReaderHead } from './ReaderHead.tsx'

/** `/archive/:meetingId`: the minutes of one meeting. */
export function MinutesPage({ params }: RouteComponentProps<{ readonly meetingId: string }>) {
  const t = useText(minutesPage)
  const meetingId = idOfSegment(params.meetingId)
  return (
    <Page title={t.title} width="full" head={<ReaderHead to="/archive" />}>
      <div className={css['page']}>
        <MinutesView key={meetingId} meetingId={meetingId} Exports={ExportMenu} />
      </div>
    </Page>
  )
}
