import type { ReactNode } from 'react'
import { Redirect } from 'wouter'
import { useMe } from '../live/session.ts'
import { useText } from '../text/defineText.ts'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { session } from './session.text.ts'

/** What only somebody who has signed in gets to see; anybody else is led to the sign-in page. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const t = useText(session)
  const { status } = useMe()
  if (status === 'out') return <Redirect to="/sign-in" replace />
  if (status === 'in') return children
  return (
    <Page title={t.opening}>
      <Skeleton lines={6} label={t.openingSlowly} />
    </Page>
  )
}
