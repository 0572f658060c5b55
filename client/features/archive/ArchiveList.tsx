import { useState } from 'react'
import { partsOf } from '../../../domain/time.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
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
  const all = [...new Set(lines.map((line) => partsOf(line.startAt).year))]
  const [year, setYear] = useState(ALL)
  const [isOpenOnly, setOpenOnly] = useState(false)
  const found = lines.filter((line) => !isOpenOnly || line.tasks.open > 0)
  const years = all.filter((y) => year === ALL || year === `${y}`)
  return (
    <>
      <div className={css['filter']}>
        {all.length > 1 && (
          <ChipGroup
            legend={t.years}
            hideLegend
            options={[
              { value: ALL, label: t.allYears },
              ...all.map((y) => ({ value: `${y}`, label: t.year(y) })),
            ]}
            value={year}
            onChange={setYear}
          />
        )}
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
          icon="check"
          title={t.none}
          hint={t.noneHint}
          action={<Button onClick={() => setOpenOnly(false)}>{t.clear}</Button>}
        />
      )}
      {years.map((y) => (
        <Year key={y} year={y} lines={found.filter((l) => partsOf(l.startAt).year === y)} />
      ))}
    </>
  )
}

const ALL = 'ALL'

function Year({ year, lines }: { readonly year: number; readonly lines: readonly ArchiveLine[] }) {
  const t = useText(archiveText)
  if (lines.length === 0) return null
  return (
    <section className={css['year']} aria-label={t.year(year)}>
      <h2 className={css['heading']}>
        {t.year(year)} <small>{t.count(lines.length)}</small>
      </h2>
      <ol className={css['meetings']}>
        {lines.map((line) => (
          <li key={line.id}>
            <MeetingCard line={line} />
          </li>
        ))}
      </ol>
    </section>
  )
}
