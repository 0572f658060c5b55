import { Link } from 'wouter'
import type { Task } from '../../../domain/assignment/Task.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useBoard } from '../../live/boardStore.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { useFetched } from '../../parts/useFetched.ts'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { followUp } from './followUp.text.ts'
import css from './IssueMeetings.module.css'
import { TaskLine } from './TaskLine.tsx'

/** What `GET /api/issues/:id/meetings` answers. */
export interface IssueHistory {
  readonly issue: Issue
  readonly meetings: readonly {
    readonly meetingId: string
    readonly no: string
    readonly startAt: number
    readonly phase: string
    readonly docNo?: string
    readonly items: readonly {
      readonly id: string
      readonly title: string
      readonly outcome?: Outcome
    }[]
  }[]
  readonly tasks: readonly Task[]
}

/** Every meeting that touched an issue, newest first, each leading to its section; then its tasks. */
export function IssueMeetings({ issueId }: { readonly issueId: string }) {
  const t = useText(followUp)
  const { again, ...fetched } = useFetched<IssueHistory>(
    `/api/issues/${segmentOf(issueId)}/meetings`,
  )
  if (fetched.state === 'loading') return <Skeleton lines={3} label={t.loading} />
  if (fetched.state === 'missing')
    return <EmptyState icon="search" title={t.missing} hint={t.missingHint} />
  if (fetched.state === 'failed')
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  return <History history={fetched.data} />
}

function History({ history: { meetings, tasks, issue } }: { readonly history: IssueHistory }) {
  const t = useText(followUp)
  const language = useLanguage()
  const units = useBoard((s) => s.unit)
  const seats = useBoard((s) => s.seat)
  if (meetings.length === 0) return <EmptyState title={t.noMeetings} hint={t.noMeetingsHint} />
  return (
    <>
      <ol className={css['list']}>
        {meetings.map((m) => (
          <li key={m.meetingId} className={css['meeting']}>
            {m.items.map((item, n) => (
              <div key={item.id}>
                {n === 0 && (
                  <p>
                    <Place meeting={m} itemId={item.id} />{' '}
                    <span className={css['when']}>{dayInWords(m.startAt, language)}</span>
                  </p>
                )}
                <p className={css['item']}>
                  {item.title}
                  {item.outcome && <OutcomeBadge outcome={item.outcome} />}
                </p>
              </div>
            ))}
          </li>
        ))}
      </ol>
      {tasks.length > 0 && (
        <>
          <h3>{t.tasks}</h3>
          <ul>
            {tasks.map((task) => (
              <TaskLine
                key={task.id}
                task={task}
                unitName={(id) => units.get(id)?.shortName}
                ownerName={seats.get(task.ownerId)?.name}
                rating={task.issueId === issue.id ? issue.rating : undefined}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** A link where there are minutes to read; a meeting that goes on, or whose minutes are not for him, has none. */
function Place({ meeting, itemId }: { meeting: IssueHistory['meetings'][number]; itemId: string }) {
  const name = `${meeting.no} ${meeting.docNo ?? ''}`
  if (meeting.docNo === undefined) return <b>{name}</b>
  return (
    <Link
      href={`/archive/${segmentOf(meeting.meetingId)}#item-${encodeURIComponent(itemId)}`}
      className={css['no']}
    >
      {name}
    </Link>
  )
}
