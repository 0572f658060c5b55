import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { mayReadMinutes, readsAs } from '../../../domain/minutes/reading.ts'
import { useSelf } from '../../live/useActor.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { MeetingFile } from './MeetingFile.ts'
import { minutesDraftText } from './minutesDraft.text.ts'
import { minutesText } from './minutes.text.ts'
import css from './NoMinutes.module.css'

/** A meeting without minutes, or with minutes that are not for this reader yet: what there is to say. */
export function NoMinutes({ file }: { readonly file: MeetingFile }) {
  const words = useText(minutesText)
  const t = useText(minutesDraftText)
  const language = useLanguage()
  const self = useSelf()
  const meeting = file.meeting?.[0]
  const opens = meeting && self ? opensTo(readsAs(self), meeting) : 'NEVER'
  return (
    <>
      {meeting && (
        <dl className={css['facts']}>
          <dt>{t.meeting}</dt>
          <dd>{meeting.no}</dd>
          <dt>{t.when}</dt>
          <dd>{dayAndTime(meeting.startAt, language)}</dd>
          <dt>{t.where}</dt>
          <dd>{meeting.place}</dd>
        </dl>
      )}
      {file.withheld ? (
        <EmptyState icon="lock" title={t.forNow[opens]} hint={t.forNowHint} />
      ) : (
        <EmptyState icon="box" title={words.none} hint={words.noneHint} />
      )}
    </>
  )
}

/** The first phase in which this reader may read them [M46]. */
const opensTo = (reads: ReturnType<typeof readsAs>, meeting: Meeting) =>
  (['SIGNED', 'ISSUED'] as const satisfies readonly Minutes['phase'][]).find((phase) =>
    mayReadMinutes(reads, { phase }, meeting),
  ) ?? 'NEVER'
