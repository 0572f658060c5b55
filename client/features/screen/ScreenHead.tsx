import { committeeOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { quorumFacts } from '../../parts/quorumFacts.ts'
import { TimeNow } from '../../parts/TimeNow.tsx'
import { useText } from '../../text/defineText.ts'
import { LostDot } from './LostDot.tsx'
import { screenText } from './screen.text.ts'
import css from './ScreenHead.module.css'

interface Props {
  readonly state: State
  readonly meeting: Meeting | undefined
}

/** The meeting's name, who is here, and the time: in sight at every moment. */
export function ScreenHead({ state, meeting }: Props) {
  const name = state.committee.size > 0 ? committeeOf(state).meetingName : ''
  return (
    <header className={css['head']}>
      <div className={css['inner']}>
        <div className={css['name']}>
          {name}
          {meeting && <span className={css['no']}>{meeting.no}</span>}
        </div>
        <div className={css['facts']}>
          <LostDot />
          {meeting && <Present state={state} meeting={meeting} />}
          <TimeNow />
        </div>
      </div>
    </header>
  )
}

function Present({ state, meeting }: Props & { readonly meeting: Meeting }) {
  const t = useText(screenText)
  const { came, here, shouldAttend } = quorumFacts(state, meeting)
  const isLess = wasOpened(meeting) && !isOver(meeting) && here !== came
  return (
    <span className={css['present']}>
      {t.came} <b>{came}</b>/{t.should} <b>{shouldAttend}</b>
      {isLess && (
        <>
          {' · '}
          {t.here} <b>{here}</b>
        </>
      )}
    </span>
  )
}
