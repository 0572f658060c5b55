import { sectionText } from '../../domain/minutes/minutesText.ts'
import { escalationOf } from '../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import type { State } from '../../domain/state.ts'
import { isoOf } from '../../domain/time.ts'
import { motionsOn } from '../../domain/vote/lookup.ts'
import type { MeetingRecord } from '../http/MeetingRecord.ts'
import { motionFacts } from './motionFacts.ts'
import type { Names } from './Names.ts'

/** One entry of the agenda: outcome, motions, whistle. */
export const itemFacts = (
  state: State,
  record: MeetingRecord,
  item: AgendaItem,
  names: Names,
): object => {
  const motions = motionsOn(state, item.id)
  const own = record.records.minutes[0]?.document.sections.find((s) => s.itemId === item.id)
  const section = own ? sectionText(own) : ''
  const shaped = motions.map((m) => motionFacts(state, record, m, { section, motions, names }))
  const escalation = escalationOf(state, item.id)
  return {
    id: names.theirs('item', item.id),
    outcome: outcomeOf(item),
    ...(item.adHoc ? { adHoc: true } : {}),
    ...(item.phase === 'DECIDED' && item.reason ? { reason: item.reason } : {}),
    motion: shaped.at(-1) ?? null,
    ...(shaped.length > 1 ? { earlierMotions: shaped.slice(0, -1) } : {}),
    ...(escalation
      ? { escalation: { to: escalation.toUnitIds, replyDue: isoOf(escalation.replyDueAt) } }
      : {}),
  }
}
