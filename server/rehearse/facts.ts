import { quorumNeeded, passNeeded } from '../../domain/vote/thresholds.ts'
import { itemsAsHeard } from '../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import { rollOf, settingsOf } from '../../domain/meeting/lookup.ts'
import { wasOpened } from '../../domain/meeting/Meeting.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import { sectionText } from '../../domain/minutes/minutesText.ts'
import { isoOf } from '../../domain/time.ts'
import type { MeetingRecord } from '../http/MeetingRecord.ts'
import { stateOfRecord } from '../http/MeetingRecord.ts'
import { attendanceFacts } from './attendanceFacts.ts'
import { issueFacts } from './issueFacts.ts'
import { itemFacts } from './itemFacts.ts'
import type { Names } from './Names.ts'

/** A refusal, with its place in the script. */
export interface Denied {
  readonly seq: number
  readonly actor: string
  readonly action: string
  readonly code: string
}

/** What only the player knows: when a refusal came, and what its connections received. */
export interface Played {
  readonly names: Names
  readonly denied: readonly Denied[]
  readonly privacy: { readonly contactLeaks: number; readonly secretBallotLeaks: number }
}

/** The facts of a meeting, from the server's record of it and the issue list after it. */
export const facts = (record: MeetingRecord, issues: readonly Issue[], played: Played): object => {
  const state = stateOfRecord(record)
  const [meeting] = record.records.meeting
  if (!meeting) throw new Error('a record without its meeting')
  const { names } = played
  const { quorum, pass } = settingsOf(state, meeting)
  const base = rollOf(state, meeting).length
  const items = itemsAsHeard(state, meeting.id)
  const [minutes] = record.records.minutes
  const count = (outcome: string) => items.filter((i) => outcomeOf(i) === outcome).length
  return {
    schemaVersion: 1,
    attendance: attendanceFacts(state, meeting),
    quorum: {
      base,
      ordinaryNeeded: quorumNeeded(base, quorum.ordinary),
      majorNeeded: quorumNeeded(base, quorum.major),
      passNeeded: passNeeded(base, pass),
      metAtOpening: wasOpened(meeting),
    },
    agenda: items.map((item) => itemFacts(state, record, item, names)),
    orderHeard: items
      .filter((i) => i.heardSeq !== undefined)
      .map((i) => names.theirs('item', i.id)),
    summary: {
      items: items.length,
      noted: count('NOTED'),
      passed: count('PASSED'),
      notPassed: count('NOT_PASSED'),
      deferred: count('DEFERRED'),
      withdrawn: count('WITHDRAWN'),
      carriedOver: count('CARRIED_OVER'),
    },
    assignments: record.records.task
      .toSorted((a, b) => a.seq - b.seq)
      .map((t) => ({
        id: names.theirs('task', t.id),
        agendaId: names.theirs('item', t.itemId),
        leadUnitId: t.leadUnitId,
        supportUnitIds: t.supportUnitIds,
        ownerId: t.ownerId,
        due: isoOf(t.dueAt),
      })),
    ...issueFacts(issues, names),
    writtenOpinions: record.records.opinion
      .toSorted((a, b) => a.seq - b.seq)
      .map((o) => ({
        memberId: o.seatId,
        agendaId: names.theirs('item', o.itemId),
        // Opinions and ballots are different records: no count looks at an opinion [V16].
        counted: false,
      })),
    deniedCount: played.denied.length,
    denied: played.denied,
    privacy: played.privacy,
    minutes: {
      text: minutes?.text ?? '',
      items: Object.fromEntries(
        (minutes?.document.sections ?? []).map((s) => [
          names.theirs('item', s.itemId),
          sectionText(s),
        ]),
      ),
    },
  }
}
