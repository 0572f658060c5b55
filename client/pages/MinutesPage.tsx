import { useText } from '../text/defineText.ts'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { minutesPage } from './MinutesPage.text.ts'

export function MinutesPage() {
  const t = useText(minutesPage)
  return (
    <Page title={t.title} head={<Masthead name={t.title} />}>
      <h1>{t.title}</h1>
      <Skeleton lines={6} />
    </Page>
  )
}
