import { Suspense } from 'react'
import { useParams } from 'wouter'
import { IntakeButton } from '../features/intake/IntakeButton.tsx'
import { IssueMenuButton } from '../features/issueCard/IssueMenuButton.tsx'
import { IssueList } from '../features/issueList/IssueList.tsx'
import type { Issue } from '../../domain/issue/Issue.ts'
import { idOfSegment } from '../../domain/urlSegment.ts'
import { IssueSheet } from './IssueSheet.tsx'
import { MemberFrame } from './MemberFrame.tsx'
import { lazily } from '../ui/lazily.ts'

const IssueActionHost = lazily(async () => ({
  default: (await import('../features/issueCard/IssueActionHost.tsx')).IssueActionHost,
}))

const RecordVisit = lazily(async () => ({
  default: (await import('../features/siteVisit/RecordVisit.tsx')).RecordVisit,
}))

/** `/issues` and `/issues/:id`: the list, and one issue of it. */
export function IssuesPage() {
  const { id } = useParams<{ id?: string }>()
  return (
    <MemberFrame place="issues">
      {id ? (
        <IssueSheet id={idOfSegment(decodeURIComponent(id))} />
      ) : (
        <IssueList register={<IntakeButton />} Actions={RowActions} />
      )}
      <Suspense fallback={null}>
        <IssueActionHost Visit={RecordVisit} />
      </Suspense>
    </MemberFrame>
  )
}

const RowActions = ({ issue }: { readonly issue: Issue }) => <IssueMenuButton issue={issue} />
