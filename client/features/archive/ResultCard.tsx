import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { DueDate } from '../../parts/DueDate.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Marks } from './Marks.tsx'
import css from './ResultCard.module.css'
import { search } from './search.text.ts'
import type { Facts, SearchResult } from './SearchAnswer.ts'

export interface Leads {
  /** Where it is read: an address of ours, or a page that needs no JavaScript. */
  readonly hrefOf: (result: SearchResult) => string | undefined
  readonly isPaper?: boolean
  /** Opens what has no page of its own. */
  readonly onOpen?: ((result: SearchResult) => void) | undefined
  /** Shows what has become of a decision. */
  readonly onProgress?: ((result: SearchResult) => void) | undefined
  /** The committee's name, where there are several. */
  readonly nameOf?: (result: SearchResult) => string | undefined
}

/** One thing found, with the words marked that led to it. */
export function ResultCard(props: Leads & { readonly result: SearchResult }) {
  const { result, hrefOf, isPaper, onOpen, onProgress, nameOf } = props
  const t = useText(search)
  const language = useLanguage()
  const { facts, title, snippet } = result
  return (
    <article className={css['card']} data-kind={facts.kind}>
      <p className={css['facts']}>
        <Badge tone="outline">{t.kinds[facts.kind]}</Badge>
        {nameOf?.(result)}
        <FactList facts={facts} />
        <time dateTime={new Date(result.at).toISOString()}>{dayInWords(result.at, language)}</time>
      </p>
      <h3 className={css['title']}>
        <Lead href={hrefOf(result)} isPaper={isPaper} onOpen={onOpen && (() => onOpen(result))}>
          <Marks of={title} />
        </Lead>
      </h3>
      {snippet && (
        <p>
          <Marks of={snippet} />
        </p>
      )}
      {onProgress && isDecision(facts) && (
        <p className={css['more']}>
          <Button icon="clock" onClick={() => onProgress(result)}>
            {t.progress}
          </Button>
        </p>
      )}
    </article>
  )
}

/** What may have tasks: a passed item, or a task itself. */
const isDecision = (facts: Facts): boolean =>
  facts.kind === 'TASK' ||
  (facts.kind === 'MINUTES' && (facts.outcome === 'PASSED' || facts.outcome === 'NOTED'))

interface LeadProps {
  readonly href: string | undefined
  readonly isPaper: boolean | undefined
  readonly onOpen: (() => void) | undefined
  readonly children: ReactNode
}

function Lead({ href, isPaper, onOpen, children }: LeadProps) {
  if (href === undefined)
    return onOpen ? (
      <button type="button" className={css['link']} onClick={onOpen}>
        {children}
      </button>
    ) : (
      children
    )
  if (isPaper)
    return (
      <a href={href} className={css['link']}>
        {children}
      </a>
    )
  return (
    <Link href={href} className={css['link']}>
      {children}
    </Link>
  )
}

function FactList({ facts }: { readonly facts: Facts }) {
  const t = useText(search)
  const words = useText(issueWords)
  switch (facts.kind) {
    case 'MINUTES':
      return (
        <>
          <span>{facts.docNo}</span>
          {facts.version > 1 && <span>{t.version(facts.version)}</span>}
          {facts.phase !== 'ISSUED' && <Badge tone="amber">{t.minutes[facts.phase]}</Badge>}
          {facts.outcome && <OutcomeBadge outcome={facts.outcome} />}
        </>
      )
    case 'ISSUE':
      return (
        <>
          <StatusBadge status={facts.status} />
          <span>{words.category[facts.category]}</span>
          {facts.level && <span>{words.level[facts.level]}</span>}
        </>
      )
    case 'TASK':
      return (
        <>
          <TaskBadge phase={facts.phase} />
          <span>
            {facts.lead} · {facts.owner}
          </span>
          <span>
            {t.due} <DueDate at={facts.dueAt} done={isDone(facts.phase)} />
          </span>
        </>
      )
  }
}

const isDone = (phase: string): boolean =>
  ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED'].includes(phase)
