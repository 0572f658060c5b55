import { Suspense } from 'react'
import { Link } from 'wouter'
import { IssueDetail } from '../features/issueCard/IssueDetail.tsx'
import { issueCardText } from '../features/issueCard/issueCard.text.ts'
import { useBoard } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { InBar } from './InBar.tsx'
import { lazily } from '../ui/lazily.ts'

const NotesPanel = lazily(async () => ({
  default: (await import('../features/notes/NotesPanel.tsx')).NotesPanel,
}))

const IssueVisits = lazily(async () => ({
  default: (await import('../features/siteVisit/IssueVisits.tsx')).IssueVisits,
}))

const IssueMeetingsButton = lazily(async () => ({
  default: (await import('../features/archive/IssueMeetingsButton.tsx')).IssueMeetingsButton,
}))

/** One issue with its notes and its on-site sessions. */
export function IssueSheet({ id }: { readonly id: string }) {
  const t = useText(issueCardText)
  const issue = useBoard((state) => state.issue.get(id))
  if (!issue)
    return (
      <EmptyState icon="search" title={t.notFound} hint={t.notFoundHint} action={<BackToList />} />
    )
  return (
    <>
      <InBar>
        <BackToList />
      </InBar>
      <IssueDetail
        issue={issue}
        notes={
          <>
            <Suspense fallback={null}>
              <IssueMeetingsButton issue={issue} />
              <IssueVisits issue={issue} />
            </Suspense>
            <Suspense fallback={<Skeleton lines={4} />}>
              <NotesPanel subject={{ kind: 'issue', id: issue.id }} parts="discussion" />
            </Suspense>
          </>
        }
      />
    </>
  )
}

/** Stays in sight while one reads. */
function BackToList() {
  const t = useText(issueCardText)
  return (
    <Link href="/issues" className={buttonClass({ tone: 'quiet' })}>
      <Icon name="left" />
      {t.toList}
    </Link>
  )
}
