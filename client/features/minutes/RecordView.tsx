import { useMemo } from 'react'
import { itemsAsHeard } from '../../../domain/meeting/agenda.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import { REFUSALS } from '../../../domain/refusal.ts'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useRefusalText } from '../../text/refusals.text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { AttendanceTable } from './AttendanceTable.tsx'
import { ItemRecord } from './ItemRecord.tsx'
import type { FullRecord } from './MeetingFile.ts'
import { stateOfFile } from './MeetingFile.ts'
import { minutesText } from './minutes.text.ts'
import css from './RecordView.module.css'

/** 会议记录: the whole of it, with names where the vote was open. */
export function RecordView({ record }: { readonly record: FullRecord }) {
  const t = useText(minutesText)
  const state = useMemo(() => stateOfFile(record.records), [record])
  const [meeting] = state.meeting.values()
  if (!meeting) return null
  return (
    <div className={css['record']}>
      <h1>
        {meeting.no} {t.record}
      </h1>
      {wasOpened(meeting) && (
        <p className={css['times']}>
          {t.opened} {timeOfDay(meeting.openedAt)}
          {meeting.phase === 'ADJOURNED' && ` · ${t.adjourned} ${timeOfDay(meeting.adjournedAt)}`}
        </p>
      )}
      <Panel title={t.attendance} look="plain">
        <AttendanceTable state={state} meeting={meeting} />
      </Panel>
      <Panel title={t.items} look="plain">
        <ol className={css['items']}>
          {itemsAsHeard(state, meeting.id).map((item) => (
            <li key={item.id}>
              <ItemRecord state={state} item={item} />
            </li>
          ))}
        </ol>
      </Panel>
      <Refusals refusals={record.refusals} />
    </div>
  )
}

function Refusals({ refusals }: Pick<FullRecord, 'refusals'>) {
  const t = useText(minutesText)
  const inWords = useRefusalText()
  const counts = new Map<RefusalCode, number>()
  for (const { code } of refusals)
    if (isRefusalCode(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return (
    <Panel title={t.refusals} look="plain">
      <p className={css['times']}>{t.refusalsHint}</p>
      {counts.size === 0 ? (
        <p>{t.noRefusals}</p>
      ) : (
        <ul className={css['refusals']}>
          {[...counts].map(([refused, n]) => (
            <li key={refused}>
              <span>{inWords({ refused, params: UNSAID })}</span> <b>{t.times(n)}</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The numbers of single refusals are not kept. */
const UNSAID = { no: '…', here: '…', need: '…', status: '…', max: '…' }
const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)
