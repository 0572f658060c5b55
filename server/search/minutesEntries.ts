import { tasksOn } from '../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { versionsOf } from '../../domain/minutes/lifeCycle.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { MinutesSection } from '../../domain/minutes/MinutesDocument.ts'
import { paragraphsOf } from '../../domain/minutes/MinutesDocument.ts'
import { openTo } from '../../domain/minutes/reading.ts'
import type { State } from '../../domain/state.ts'
import { entry } from './entry.ts'
import { docNoFacets, facet, readerFacet } from './facets.ts'
import type { SearchEntry } from './SearchEntry.ts'

/** The head of one version of the minutes, and each of its sections, for its readers alone [M46]. */
export const minutesEntries = (state: State, minutes: Minutes): readonly SearchEntry[] => {
  const meeting = state.meeting.get(minutes.meetingId)
  const { version } = minutes
  const isReplaced = versionsOf(state, minutes.meetingId).some(
    (later) => later.phase === 'ISSUED' && later.version > version,
  )
  // The old version stays readable beside the new one; what is looked for is what holds.
  if (!meeting || isReplaced) return []
  return [
    headEntry(state, meeting, minutes),
    ...minutes.document.sections.map((section) => sectionEntry(state, meeting, minutes, section)),
  ]
}

const common = (meeting: Meeting, minutes: Minutes) => ({
  at: meeting.startAt,
  meetingId: meeting.id,
  version: minutes.version,
  facts: {
    kind: 'MINUTES' as const,
    docNo: minutes.docNo,
    meetingNo: meeting.no,
    phase: minutes.phase,
    version: minutes.version,
  },
  facets: [
    ...openTo(minutes, meeting).map(readerFacet),
    ...docNoFacets(minutes.docNo),
    facet('status', minutes.phase),
  ],
})

const headEntry = (state: State, meeting: Meeting, minutes: Minutes): SearchEntry => {
  const { document } = minutes
  const parts = common(meeting, minutes)
  return entry(state, {
    ...parts,
    id: `MINUTES ${minutes.id}`,
    title: `${document.mark} ${minutes.docNo}`,
    body: [
      document.correction,
      document.opening,
      ...document.people.map(({ label, names }) => `${label}：${names.join('、')}`),
      `主持：${document.chairs.join('、')} 记录：${document.recorder} 签发：${document.signer}`,
    ]
      .filter(Boolean)
      .join('\n'),
    spelled: { texts: [document.mark] },
  })
}

const sectionEntry = (
  state: State,
  meeting: Meeting,
  minutes: Minutes,
  section: MinutesSection,
): SearchEntry => {
  const parts = common(meeting, minutes)
  const item = state.item.get(section.itemId)
  const outcome = item && outcomeOf(item)
  const category = item?.issueId ? state.issue.get(item.issueId)?.category : undefined
  const tasks = tasksOn(state, section.itemId)
  const owners = tasks.map((t) => state.seat.get(t.ownerId)?.name ?? '')
  return entry(state, {
    ...parts,
    id: `MINUTES ${minutes.id} ${section.itemId}`,
    title: section.heading,
    body: paragraphsOf(section).join('\n'),
    spelled: { texts: [section.heading], names: owners },
    facts: { ...parts.facts, itemId: section.itemId, ...(outcome ? { outcome } : {}) },
    facets: [
      ...parts.facets,
      ...(outcome ? [facet('outcome', outcome)] : []),
      ...(category ? [facet('category', category)] : []),
      ...tasks.flatMap((t) => [
        facet('owner', t.ownerId),
        ...[t.leadUnitId, ...t.supportUnitIds].map((id) => facet('unit', id)),
      ]),
    ],
  })
}
