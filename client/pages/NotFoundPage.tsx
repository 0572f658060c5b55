import { Link } from 'wouter'
import { useText } from '../text/defineText.ts'
import { buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { notFound } from './NotFoundPage.text.ts'

export function NotFoundPage() {
  const t = useText(notFound)
  return (
    <Page title={t.title}>
      <h1 className="visually-hidden">{t.title}</h1>
      <EmptyState
        icon="search"
        title={t.title}
        hint={t.hint}
        action={
          <Link href="/" className={buttonClass({ tone: 'primary' })}>
            {t.home}
          </Link>
        }
      />
    </Page>
  )
}
