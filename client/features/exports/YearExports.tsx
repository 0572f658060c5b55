import { useState } from 'react'
import { partsOf } from '../../../domain/time.ts'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import type { ExportGroup } from './ExportPanel.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { exportsText } from './exports.text.ts'

/** As far back as a board is likely to hold meetings. */
const YEARS = 10

/** 导出▾ of the committee: a year's minutes and tasks, and the issue list. */
export function YearExports() {
  const t = useText(exportsText)
  const [newest] = useState(() => partsOf(Date.now()).year)
  const [year, setYear] = useState(newest)
  const years = Array.from({ length: YEARS }, (_, n) => newest - n)
  const table = (path: string, query = '') =>
    (['xlsx', 'csv'] as const).map((format) => ({ format, path: `${path}.${format}${query}` }))
  const groups: readonly ExportGroup[] = [
    { label: t.yearMinutes, files: [{ format: 'zip', path: `/api/minutes/${year}.zip` }] },
    { label: t.yearTasks, files: table('/api/tasks', `?year=${year}`) },
    { label: t.issues, files: table('/api/issues') },
  ]
  return (
    <ExportPanel groups={groups}>
      <Select
        label={t.year}
        options={years.map((y) => ({ value: String(y), label: t.yearOf(y) }))}
        value={String(year)}
        onChange={(y) => setYear(Number(y))}
      />
    </ExportPanel>
  )
}
