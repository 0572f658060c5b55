import { Link } from 'wouter'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './MeetingNow.module.css'
import { meetingNowText } from './meetingNow.text.ts'

/** When, where, who chairs, and where the meeting stands while no item is being heard. */
export function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(meetingNowText)
  const language = useLanguage()
  const state = useStateInWords(meeting)
  return (
    <Panel title={t.notice(meeting.no)} look="marked">
      <dl className={css['facts']}>
        <dt>{t.when}</dt>
        <dd>{dayAndTime(meeting.startAt, language)}</dd>
        <dt>{t.where}</dt>
        <dd>{meeting.place}</dd>
        <dt>{t.chair}</dt>
        <dd>
          <SeatName seatId={meeting.chairId} />
        </dd>
        <dt>{t.recorder}</dt>
        <dd>
          <SeatName seatId={meeting.recorderId} />
        </dd>
      </dl>
      {state && (
        <p className={css['state']} role="status">
          {state}
        </p>
      )}
      {meeting.phase === 'ADJOURNED' && (
        <p className={css['minutes']}>
          <Link
            href={`/archive/${segmentOf(meeting.id)}`}
            className={buttonClass({ tone: 'primary' })}
          >
            {t.readMinutes}
          </Link>
        </p>
      )}
    </Panel>
  )
}

function useStateInWords(meeting: Meeting): string | undefined {
  const t = useText(meetingNowText)
  switch (meeting.phase) {
    case 'NOTICED':
      return undefined
    case 'IN_SESSION':
      return t.waiting
    case 'SUSPENDED':
      return t.suspended
    case 'ADJOURNED':
      return t.over
    case 'FAILED_QUORUM':
      return t.failed
    case 'CANCELLED':
      return t.cancelled
  }
}
