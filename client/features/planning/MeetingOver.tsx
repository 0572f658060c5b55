import { Link } from 'wouter'
import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useFocusMain } from '../../parts/useFocusMain.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './MeetingOver.module.css'
import { PlanMeeting } from './PlanMeeting.tsx'
import { planningText } from './planning.text.ts'

/** After 散会 or 流会: what came out, the way to the minutes, and to the next meeting. */
export function MeetingOver({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  useFocusMain()
  const items = useBoard((s) => itemsOf(s, meeting.id))
  const tasks = useBoard((s) => [...s.task.values()].filter((k) => k.meetingId === meeting.id))
  const count = (wanted: string) => items.filter((i) => outcomeOf(i) === wanted).length
  const isHeld = meeting.phase === 'ADJOURNED'
  return (
    <Panel title={isHeld ? t.over : t.failed} look="marked">
      {meeting.phase === 'ADJOURNED' && (
        <>
          <p>{t.from(timeOfDay(meeting.openedAt), timeOfDay(meeting.adjournedAt))}</p>
          <p>{t.counted(count('PASSED'), tasks.length, count('CARRIED_OVER'))}</p>
        </>
      )}
      {meeting.phase === 'FAILED_QUORUM' && <p>{t.failedAt(timeOfDay(meeting.failedAt))}</p>}
      <div className={css['actions']}>
        {isHeld && (
          <Link href={`/archive/${meeting.id}`} className={buttonClass({ tone: 'primary' })}>
            {t.minutes}
          </Link>
        )}
        <PlanMeeting label={t.planNext} tone={isHeld ? 'secondary' : 'primary'} />
      </div>
      {isHeld && (
        <>
          <h3 className={css['heading']}>{t.outcomes}</h3>
          <ol>
            {items.map((item, n) => (
              <li key={item.id} className={css['item']}>
                <span className={css['title']}>
                  {n + 1} {item.title}
                </span>
                {item.phase === 'DECIDED' && (
                  <OutcomeBadge outcome={item.outcome} reason={item.reason} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}
