import { useEffect, useRef } from 'react'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Leads } from './ResultCard.tsx'
import { ResultCard } from './ResultCard.tsx'
import { search } from './search.text.ts'
import type { SearchAnswer, SearchResult } from './SearchAnswer.ts'
import css from './SearchResults.module.css'
import type { SearchQuery } from './useSearchQuery.ts'

const PAGE_SIZE = 20

interface Props extends Leads {
  readonly query: SearchQuery
  readonly page: number
  readonly onTurn: (page: number) => void
  readonly onClear: () => void
}

/** One page of what was found. */
export function SearchResults({ query, page, onTurn, onClear, ...leads }: Props) {
  const t = useText(search)
  const asked = new URLSearchParams({ ...query, ...(page > 1 ? { page: `${page}` } : {}) })
  const { again, ...fetched } = useFetched<SearchAnswer>(`/api/search?${asked}`)
  const clear = <Button onClick={onClear}>{t.clear}</Button>
  if (fetched.state === 'loading') return <Skeleton lines={8} label={t.loading} />
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
  const { results, more, incomplete } = fetched.data
  if (results.length === 0)
    return (
      <EmptyState
        icon="search"
        title={t.none}
        hint={incomplete ? t.incomplete : t.noneHint}
        action={clear}
      />
    )
  const first = (page - 1) * PAGE_SIZE + 1
  return (
    <section className={css['results']} aria-label={t.results}>
      <div className={css['head']}>
        <p role="status">
          {t.found(first, first + results.length - 1, more)} {incomplete && t.incomplete}
        </p>
        {clear}
      </div>
      <ResultList key={page} results={results} isTurned={page > 1} leads={leads} />
      {(page > 1 || more) && (
        <nav className={css['pager']} aria-label={t.pages}>
          {page > 1 && (
            <Button icon="left" onClick={() => onTurn(page - 1)}>
              {t.previous}
            </Button>
          )}
          {more && (
            <Button icon="right" onClick={() => onTurn(page + 1)}>
              {t.next}
            </Button>
          )}
        </nav>
      )}
    </section>
  )
}

interface ListProps {
  readonly results: readonly SearchResult[]
  /** Its reader comes from the foot of another page. */
  readonly isTurned: boolean
  readonly leads: Leads
}

function ResultList({ results, isTurned, leads }: ListProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (!isTurned) return
    list.current?.focus({ preventScroll: true })
    list.current?.scrollIntoView({ block: 'start' })
  }, [isTurned])
  return (
    <ol className={css['list']} ref={list} tabIndex={-1}>
      {results.map((result) => (
        <li key={keyOf(result)}>
          <ResultCard result={result} {...leads} />
        </li>
      ))}
    </ol>
  )
}

const keyOf = ({ committeeId, meetingId, facts }: SearchResult): string => {
  const own =
    facts.kind === 'MINUTES'
      ? `${facts.version} ${facts.itemId ?? ''}`
      : facts.kind === 'ISSUE'
        ? facts.issueId
        : facts.taskId
  return [committeeId, facts.kind, meetingId, own].join(' ')
}
