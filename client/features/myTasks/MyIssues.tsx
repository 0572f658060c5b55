import { useBoard } from '../../live/boardStore.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useSelf } from '../../live/useActor.ts'
import { IssueLine } from '../../parts/IssueLine.tsx'
import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './MyTasks.module.css'
import { myTasksText } from './myTasks.text.ts'

/** What this member has registered and where it stands. */
export function MyIssues() {
  const t = useText(myTasksText)
  const self = useSelf()
  const issues = useBoard((s) =>
    [...s.issue.values()]
      .filter((i) => self !== undefined && i.registeredById === self.id)
      .sort((a, b) => b.reportedAt - a.reportedAt),
  )
  if (issues.length === 0)
    return (
      <Panel title={t.mine}>
        <EmptyState icon="list" title={t.noIssues} hint={t.noIssuesHint} />
      </Panel>
    )
  return (
    <section aria-label={t.mine}>
      <h2 className={css['heading']}>{t.mine}</h2>
      <div className={css['cards']}>
        {issues.map((issue) => (
          <IssueLine key={issue.id} issue={issue} href={`/issues/${segmentOf(issue.id)}`} />
        ))}
      </div>
    </section>
  )
}
