import type { ItemId } from '../ids.ts'
import type { Issue } from '../issue/Issue.ts'
import { step } from '../issue/lifeCycle.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import { partsOf } from '../time.ts'
import type { AgendaItem } from './AgendaItem.ts'
import type { Meeting } from './Meeting.ts'
import type { SiteVisit } from './SiteVisit.ts'

/** [M13] [M37] 通报 first, then what was carried over, then the urgent, then what touches most households. */
export const draftAgenda = (state: State, meeting: Meeting, newId: () => ItemId): Change[] => {
  const { month } = partsOf(meeting.startAt)
  const base = { meetingId: meeting.id, phase: 'PENDING' as const }
  const report: AgendaItem = {
    ...base,
    id: newId(),
    order: 1,
    type: 'INFORM',
    title: `通报${month === 1 ? 12 : month - 1}月议定事项办理情况`,
  }
  const confirmations = [...state.siteVisit.values()]
    .filter((visit) => visit.phase === 'TO_CONFIRM')
    .map((visit, n) =>
      confirmationItem(state, visit, { meetingId: meeting.id, id: newId(), order: n + 2 }),
    )
  const due = [...state.issue.values()]
    .filter((i) => i.status === 'CARRIED_OVER' || i.status === 'ON_AGENDA')
    .sort((a, b) => rank(b) - rank(a) || byAge(a, b) || b.affectedHouseholds - a.affectedHouseholds)
  return [
    put('item', report),
    ...confirmations.map((item) => put('item', item)),
    ...due.flatMap((issue, n) => {
      const id = newId()
      return [
        put('item', {
          ...base,
          id,
          order: n + 2 + confirmations.length,
          type: 'DELIBERATE',
          title: issue.title,
          issueId: issue.id,
        }),
        put('issue', { ...step(issue, 'putOnAgenda'), itemId: id }),
      ]
    }),
  ]
}

/** [M37] The item by which a meeting confirms, or not, what was decided on the spot. */
export const confirmationItem = (
  state: State,
  visit: SiteVisit,
  place: Pick<AgendaItem, 'id' | 'meetingId' | 'order'>,
): AgendaItem => ({
  ...place,
  phase: 'PENDING',
  type: 'DELIBERATE',
  title: `追认现场办公决定：${state.issue.get(visit.issueId)?.title ?? visit.place}`,
  summary: [...visit.decision].slice(0, 500).join(''),
  confirmsId: visit.id,
})

/** Carried over before urgent, urgent before the rest; a carried one does not overtake an older one. */
const rank = (i: Issue): number =>
  i.status === 'CARRIED_OVER'
    ? 100 + i.carryCount
    : i.urgency === 'EMERGENCY'
      ? 20
      : i.urgency === 'URGENT'
        ? 10
        : 0

const byAge = (a: Issue, b: Issue): number =>
  a.status === 'CARRIED_OVER' && b.status === 'CARRIED_OVER' ? a.reportedAt - b.reportedAt : 0
