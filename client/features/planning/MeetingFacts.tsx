import type { ReactNode } from 'react'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { quorumFacts, sameFacts } from '../../parts/quorumFacts.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './MeetingFacts.module.css'
import { planningText } from './planning.text.ts'

/** When, where and by whom, before the opening. */
export function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const language = useLanguage()
  const { here, quorum } = useBoard((s) => quorumFacts(s, meeting), sameFacts)
  return (
    <Panel title={meeting.no} look="marked">
      <dl className={css['facts']}>
        <Fact word={t.when}>{dayAndTime(meeting.startAt, language, serverNow())}</Fact>
        <Fact word={t.where}>{meeting.place}</Fact>
        <Fact word={t.who}>
          <SeatName seatId={meeting.chairId} />
        </Fact>
        <Fact word={t.writes}>
          <SeatName seatId={meeting.recorderId} />
        </Fact>
      </dl>
      <p className={css['hint']} role="status">
        {here < quorum ? t.cannotOpen(here, quorum - here) : t.canOpen(here)}
      </p>
    </Panel>
  )
}

const Fact = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <div className={css['fact']}>
    <dt className={css['word']}>{word}</dt>
    <dd>{children}</dd>
  </div>
)
