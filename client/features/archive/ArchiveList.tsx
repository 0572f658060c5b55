import { useState } from 'react'
import { dayOf, partsOf } from '../../../domain/time.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { matchesSearch } from '../../parts/matchesSearch.ts'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { archiveText } from './archive.text.ts'
import type { ArchiveLine } from './ArchiveLine.ts'
import css from './ArchiveList.module.css'
import { MeetingCard } from './MeetingCard.tsx'

/** Every meeting that is over, newest first, by year. */
export function ArchiveList() {
  const t = useText(archiveText)
  const { again, ...fetched } = useFetched<readonly ArchiveLine[]>('/api/meetings')
  switch (fetched.state) {
    case 'loading':
      return <Skeleton lines={8} label={t.loading} />
    case 'missing':
      return <EmptyState icon="lock" title={t.missing} hint={t.missingHint} />
    case 'failed':
      return (
        <EmptyState
          icon="offline"
          title={t.failed}
          hint={t.failedHint}
          action={<Button onClick={() => void again()}>{t.again}</Button>}
        />
      )
    case 'ready':
      return fetched.data.length === 0 ? (
        <EmptyState icon="archive" title={t.empty} hint={t.emptyHint} />
      ) : (
        <Years lines={fetched.data} />
      )
  }
}

function Years({ lines }: { readonly lines: readonly ArchiveLine[] }) {
  const t = useText(archiveText)
  const words = useText(meetingWords)
  const [query, setQuery] = useState('')
  const [isOpenOnly, setOpenOnly] = useState(false)
  const textOf = (line: ArchiveLine) =>
    [
      ...[line.no, line.docNo, line.place, dayOf(line.startAt), words.phase[line.phase]],
      dayInWords(line.startAt, 'zh', 0),
      ...(Object.keys(line.outcomes) as (keyof typeof words.outcome)[]).map(
        (o) => words.outcome[o],
      ),
      line.minutesPhase && t.minutes[line.minutesPhase],
    ].join(' ')
  const found = lines.filter(
    (line) => (!isOpenOnly || line.tasks.open > 0) && matchesSearch(textOf(line), query),
  )
  const years = [...new Set(found.map((line) => partsOf(line.startAt).year))]
  const clear = () => {
    setQuery('')
    setOpenOnly(false)
  }
  return (
    <>
      <div className={css['filter']} role="search">
        <TextInput
          label={t.search}
          hint={t.searchHint}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <label className={css['open']}>
          <input
            type="checkbox"
            checked={isOpenOnly}
            onChange={(event) => setOpenOnly(event.target.checked)}
          />
          {t.openOnly}
        </label>
      </div>
      {found.length === 0 && (
        <EmptyState
          icon="search"
          title={t.none}
          hint={t.noneHint}
          action={<Button onClick={clear}>{t.clear}</Button>}
        />
      )}
      {years.map((year) => {
        const own = found.filter((line) => partsOf(line.startAt).year === year)
        return (
          <section key={year} className={css['year']} aria-label={t.year(year)}>
            <h2 className={css['heading']}>
              {t.year(year)} <small>{t.count(own.length)}</small>
            </h2>
            <ol className={css['meetings']}>
              {own.map((line) => (
                <li key={line.id}>
                  <MeetingCard line={line} />
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}
