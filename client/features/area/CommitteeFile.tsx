import { useState } from 'react'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { useFetched } from '../../parts/useFetched.ts'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { CommitteeFile as File, IssuePage } from './Area.ts'
import { areaText } from './area.text.ts'
import css from './Area.module.css'

/** One committee of the area: its meetings and minutes, for a subdistrict its whistles and list. */
export function CommitteeFile({ committeeId }: { readonly committeeId: string }) {
  const t = useText(areaText)
  const path = `/api/area/committees/${segmentOf(committeeId)}`
  const { again, ...fetched } = useFetched<File>(path)
  if (fetched.state === 'loading') return <Skeleton lines={6} label={t.loading} />
  if (fetched.state === 'missing')
    return <EmptyState icon="lock" title={t.missing} hint={t.missingHint} />
  if (fetched.state === 'failed')
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const { committee, meetings, whistles } = fetched.data
  return (
    <>
      <h1>{committee.name}</h1>
      <Meetings committeeId={committeeId} meetings={meetings} />
      {whistles && <Whistles whistles={whistles} />}
      {whistles && <Issues path={path} />}
    </>
  )
}

function Meetings({ committeeId, meetings }: { committeeId: string; meetings: File['meetings'] }) {
  const t = useText(areaText)
  const language = useLanguage()
  return (
    <section className={css['part']}>
      <h2>{t.minutes}</h2>
      {meetings.length === 0 && <p className={css['muted']}>{t.noMeetings}</p>}
      <ol className={css['meetings']}>
        {meetings.map((m) => (
          <li key={m.id}>
            {m.docNo === undefined ? (
              <b>{m.no}</b>
            ) : (
              // Superiors read on paper: a page without a board.
              <a href={`/paper/in/${segmentOf(committeeId)}/${segmentOf(m.id)}`}>
                {m.no} <span className={css['whole']}>{m.docNo}</span>
              </a>
            )}
            <span className={css['muted']}>{dayInWords(m.startAt, language)}</span>
            {m.docNo === undefined && <span className={css['muted']}>{t.notIssued}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Whistles({ whistles }: { readonly whistles: NonNullable<File['whistles']> }) {
  const t = useText(areaText)
  const language = useLanguage()
  const separator = language === 'zh' ? '、' : ', '
  return (
    <section className={css['part']}>
      <h2>{t.whistles}</h2>
      {whistles.length === 0 ? (
        <p className={css['muted']}>{t.noWhistles}</p>
      ) : (
        <ol className={css['meetings']}>
          {whistles.map((w) => (
            <li key={w.id}>
              <b>{w.title}</b>
              <span className={css['muted']}>
                {dayInWords(w.sentAt, language)} · {t.to} {w.to.join(separator)}
              </span>
              <span>
                {t.reply} <DueDate at={w.replyDueAt} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Issues({ path }: { readonly path: string }) {
  const t = useText(areaText)
  const [page, setPage] = useState(1)
  const fetched = useFetched<IssuePage>(`${path}/issues?page=${page}`)
  return (
    <section className={css['part']}>
      <h2>{t.list}</h2>
      {fetched.state === 'loading' && <Skeleton lines={5} label={t.loading} />}
      {fetched.state === 'failed' && <p>{t.failed}</p>}
      {fetched.state === 'ready' && fetched.data.issues.length === 0 && (
        <p className={css['muted']}>{t.noIssues}</p>
      )}
      {fetched.state === 'ready' && fetched.data.issues.length > 0 && (
        <>
          <IssueList issues={fetched.data.issues} />
          <nav className={css['pager']} aria-label={t.pages}>
            {page > 1 && <Button onClick={() => setPage(page - 1)}>{t.newer}</Button>}
            {fetched.data.more && <Button onClick={() => setPage(page + 1)}>{t.older}</Button>}
          </nav>
        </>
      )}
    </section>
  )
}

function IssueList({ issues }: { readonly issues: IssuePage['issues'] }) {
  const t = useText(areaText)
  return (
    <ol className={css['meetings']}>
      {issues.map((issue) => (
        <li key={issue.id}>
          <span>
            <span className={css['muted']}>{issue.no}</span> <b>{issue.title}</b>
          </span>
          {issue.level && <LevelBadge level={issue.level} />}
          <StatusBadge status={issue.status} />
          {issue.dueAt !== undefined && (
            <span>
              {t.due} <DueDate at={issue.dueAt} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
