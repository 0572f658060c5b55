import type { ReactNode } from 'react'
import { Suspense, useEffect } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { setLooking, useLooking } from '../../live/presence.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { FourPhases } from '../../parts/FourPhases.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { PhotoRow } from '../../parts/PhotoRow.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { UrgencyBadge } from '../../parts/UrgencyBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { openAction } from './issueAction.ts'
import { issueCardText } from './issueCard.text.ts'
import css from './IssueDetail.module.css'
import { IssueFactList } from './IssueFactList.tsx'
import { IssueHistory } from './IssueHistory.tsx'
import { IssueTasks } from './IssueTasks.tsx'
import { useIssueGates } from './useIssueGates.ts'
import { lazily } from '../../ui/lazily.ts'

const ContactBlock = lazily(async () => ({
  default: (await import('./ContactBlock.tsx')).ContactBlock,
}))

interface Props {
  readonly issue: Issue
  /** What members write together about it. */
  readonly notes: ReactNode
}

/** One issue from the first report to the residents' rating. */
export function IssueDetail({ issue, notes }: Props) {
  const t = useText(issueCardText)
  const words = useText(issueWords)
  const looking = (useLooking().get(issue.id) ?? []).map((o) => o.name)
  const gates = useIssueGates(issue)
  useEffect(() => {
    setLooking(issue.id)
    return () => setLooking(undefined)
  }, [issue.id])
  return (
    <article className={css['detail']} data-issue={issue.id}>
      <header>
        <p className={css['over']}>
          <span className={css['no']}>{issue.no}</span>
          <StatusBadge status={issue.status} />
          <UrgencyBadge urgency={issue.urgency} />
          {issue.triageLevel && <LevelBadge level={issue.triageLevel} />}
          <AvatarGroup label={words.looking} names={looking} />
        </p>
        <h1 className={css['title']}>{issue.title}</h1>
      </header>
      <FourPhases status={issue.status} />
      <div className={css['actions']}>
        <CommandButton
          command="supportIssue"
          input={{ issueId: issue.id }}
          icon="plus"
          onDone={() => showToast({ text: t.supported, tone: 'good' })}
        >
          {t.support}
        </CommandButton>
        {gates.length > 0 && (
          <Button icon="more" onClick={() => openAction.set({ issueId: issue.id })}>
            {t.actions}
          </Button>
        )}
      </div>
      {issue.description && <p className={css['text']}>{issue.description}</p>}
      <PhotoRow photos={issue.photos ?? []} />
      <IssueFactList issue={issue} />
      <Suspense fallback={null}>
        <ContactBlock key={issue.id} issue={issue} />
      </Suspense>
      <IssueTasks issueId={issue.id} />
      <IssueHistory issue={issue} />
      {notes}
    </article>
  )
}
