import { ArchiveList } from '../features/archive/ArchiveList.tsx'
import { YearExports } from '../features/exports/YearExports.tsx'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import css from './ArchivePage.module.css'
import { archivePage } from './ArchivePage.text.ts'
import { ReaderHead } from './ReaderHead.tsx'

/** `/archive`: meetings that are over. */
export function ArchivePage() {
  const t = useText(archivePage)
  return (
    <Page title={t.title} head={<ReaderHead to="/" />}>
      <div className={css['head']}>
        <h1>{t.title}</h1>
        <YearExports />
      </div>
      <ArchiveList />
    </Page>
  )
}
