import { Suspense, useState } from 'react'
import { segmentOf } from '../../domain/urlSegment.ts'
import { ArchiveList } from '../features/archive/ArchiveList.tsx'
import { ArchiveSearch } from '../features/archive/ArchiveSearch.tsx'
import { lastYears } from '../features/archive/lastYears.ts'
import type { SearchResult } from '../features/archive/SearchAnswer.ts'
import { YearExports } from '../features/exports/YearExports.tsx'
import { useBoard } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Page } from '../ui/Page.tsx'
import css from './ArchivePage.module.css'
import { archivePage } from './ArchivePage.text.ts'
import { ReaderHead } from './ReaderHead.tsx'
import { lazily } from '../ui/lazily.ts'

const IssueSheet = lazily(async () => ({
  default: (await import('../features/archive/IssueSheet.tsx')).IssueSheet,
}))
const ProgressSheet = lazily(async () => ({
  default: (await import('../features/archive/ProgressSheet.tsx')).ProgressSheet,
}))

type Shown = { readonly what: 'issue' | 'progress'; readonly result: SearchResult }

/** Meetings that are over, and the search over all that was ever decided, for members. */
export function MemberArchive() {
  const t = useText(archivePage)
  const [shown, setShown] = useState<Shown>()
  const units = useBoard((s) => s.unit)
  const seats = useBoard((s) => s.seat)
  const choices = {
    kinds: ['MINUTES', 'ISSUE', 'TASK'] as const,
    years: lastYears(),
    units: inOrder(units.values()).map((u) => ({ value: u.id, label: u.shortName })),
    owners: inOrder(seats.values()).flatMap((s) =>
      s.votes ? [{ value: s.id, label: `${s.name} · ${s.post}` }] : [],
    ),
  }
  return (
    <Page title={t.title} head={<ReaderHead to="/" />}>
      <div className={css['head']}>
        <h1>{t.title}</h1>
        <div className={css['tools']}>
          <YearExports />
          <a href="/paper" className={buttonClass({ tone: 'quiet' })} title={t.paperHint}>
            <Icon name="print" />
            {t.paper}
          </a>
        </div>
      </div>
      <ArchiveSearch
        choices={choices}
        hrefOf={hrefOf}
        onOpen={(result) => setShown({ what: 'issue', result })}
        onProgress={(result) => setShown({ what: 'progress', result })}
      >
        <ArchiveList />
      </ArchiveSearch>
      <Suspense fallback={null}>
        {shown && <Details shown={shown} onClose={() => setShown(undefined)} />}
      </Suspense>
    </Page>
  )
}

function Details({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { result, what } = shown
  const { facts, meetingId } = result
  const common = { title: result.title.text, onClose }
  if (facts.kind === 'ISSUE')
    return what === 'issue' ? <IssueSheet issueId={facts.issueId} {...common} /> : null
  return facts.itemId !== undefined && meetingId !== undefined ? (
    <ProgressSheet meetingId={meetingId} itemId={facts.itemId} {...common} />
  ) : null
}

/** To the minutes, at the section; an issue is opened on the spot. */
const hrefOf = ({ meetingId, facts }: SearchResult): string | undefined => {
  if (meetingId === undefined || facts.kind === 'ISSUE') return undefined
  const anchor = facts.itemId === undefined ? '' : `#item-${encodeURIComponent(facts.itemId)}`
  return `/archive/${segmentOf(meetingId)}${anchor}`
}

const inOrder = <R extends { readonly order: number }>(records: Iterable<R>): readonly R[] =>
  [...records].sort((a, b) => a.order - b.order)
