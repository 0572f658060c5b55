import { segmentOf } from '../../../domain/urlSegment.ts'
import { useText } from '../../text/defineText.ts'
import type { ExportGroup, Format } from './ExportPanel.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { exportsText } from './exports.text.ts'

interface Props {
  readonly meetingId: string
  /** The version of the minutes that is on the screen. */
  readonly version: number
  readonly mayReadRecord: boolean
}

/** 导出▾ of one meeting: its minutes, decisions and tasks, and for those who keep it the record. */
export function ExportMenu({ meetingId, version, mayReadRecord }: Props) {
  const t = useText(exportsText)
  const files = (what: string, formats: readonly Format[], query = '') =>
    formats.map((format) => ({
      format,
      path: `/api/meetings/${segmentOf(meetingId)}/${what}.${format}${query}`,
    }))
  const groups: readonly ExportGroup[] = [
    { label: t.minutes, files: files('minutes', ['docx', 'pdf', 'txt'], `?version=${version}`) },
    ...(mayReadRecord ? [{ label: t.record, files: files('record', ['docx', 'pdf']) }] : []),
    { label: t.decisions, files: files('decisions', ['xlsx', 'csv']) },
    { label: t.tasks, files: files('tasks', ['xlsx', 'csv']) },
  ]
  return <ExportPanel groups={groups} />
}
