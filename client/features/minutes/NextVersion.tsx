import type { MeetingId } from '../../../domain/ids.ts'
import { newestMinutes } from '../../../domain/minutes/lifeCycle.ts'
import { useText } from '../../text/defineText.ts'
import { minutesDraftText } from './minutesDraft.text.ts'
import css from './MinutesView.module.css'
import { useOpenFile } from './OpenFile.ts'

interface Props {
  readonly meetingId: MeetingId
  /** The newest version that this reader may read. */
  readonly after: number
}

/** An erratum is being written, which this reader may not read yet. */
export function NextVersion({ meetingId, after }: Props) {
  const t = useText(minutesDraftText)
  const { state } = useOpenFile()
  const newest = newestMinutes(state, meetingId)
  if (!newest || newest.version <= after) return null
  const words = newest.phase === 'DRAFT' ? t.nextDraft : t.nextSigned
  return <p className={css['next']}>{words(newest.version)}</p>
}
