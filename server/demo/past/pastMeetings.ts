import type { IssueId } from '../../../domain/ids.ts'
import { isVotingSeat, committeeOf } from '../../../domain/meeting/lookup.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { draftMinutes } from '../../../domain/minutes/draftMinutes.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { bodyText, minutesText } from '../../../domain/minutes/minutesText.ts'
import type { Change, State } from '../../../domain/state.ts'
import { apply, put } from '../../../domain/state.ts'
import { dayOf } from '../../../domain/time.ts'
import { sha256 } from '../../rooms/canonical.ts'
import { pastAttendance } from './pastAttendance.ts'
import type { PastFile, PastMeeting } from './pastFile.ts'
import { pastIssue, successors } from './pastIssue.ts'
import { pastItem } from './pastItem.ts'
import { pastMotion } from './pastMotion.ts'

/** Past meetings as the records that they would have left, minutes included; `state` has the people. */
export const pastMeetings = (state: State, { meetings }: PastFile): readonly Change[] => {
  const changes: Change[] = []
  let now = state
  for (const meeting of meetings) {
    const more = pastMeeting(now, meeting)
    changes.push(...more)
    now = apply(now, more)
  }
  return changes
}

const pastMeeting = (before: State, past: PastMeeting): readonly Change[] => {
  const changes: Change[] = []
  let state = before
  const add = (more: readonly Change[]) => {
    changes.push(...more)
    state = apply(state, more)
  }
  let seq = 0
  const nextSeq = () => (seq += 1)
  const meeting = adjourned(before, past)
  const renamed = successors(before)
  const issueIdOf = (id: IssueId) => renamed.get(id) ?? id
  add([put('meeting', meeting), ...pastAttendance(past).map((a) => put('attendance', a))])
  for (const item of past.agenda) {
    const issueId = item.issue ? issueIdOf(item.issue.id) : undefined
    if (issueId && issueId === item.issue?.id)
      add(pastIssue(state, past, item).map((issue) => put('issue', issue)))
    add(pastItem(past, item, issueId, nextSeq))
    for (const motion of item.motions)
      add(pastMotion(state, { meeting, past, item, seq: nextSeq() }, motion))
  }
  add([put('minutes', issuedMinutes(state, past))])
  return changes
}

const adjourned = (state: State, past: PastMeeting): OpenedMeeting => {
  const { settings } = committeeOf(state)
  const { id, no, startAt, place, chairId, recorderId } = past
  const members = past.attendance.present
  return {
    ...{ id, no, startAt, place, chairId, recorderId, settings },
    phase: 'ADJOURNED',
    openedAt: startAt,
    roll: [...state.seat.values()]
      .filter((seat) => isVotingSeat(seat, settings, dayOf(startAt)))
      .map((seat) => seat.id),
    presentAtOpening: members.filter(({ checkInAt }) => checkInAt <= startAt).length,
    adjournedAt: past.endAt,
    presentAtAdjourn: members.filter(({ leftAt }) => leftAt === null).length,
  }
}

const issuedMinutes = (state: State, { id, minutes }: PastMeeting): Minutes => {
  const draft = draftMinutes(asWrittenThen(state), id)
  const document = { ...draft.document, printedAt: minutes.issuedAt }
  return {
    ...draft,
    document,
    text: minutesText(document),
    phase: 'ISSUED',
    bodyHash: sha256(bodyText(document), 'base64'),
    signedAt: minutes.signedAt,
    signedById: minutes.signedBy,
    // Loaded with everything else, by the first row of the ledger.
    signedSeq: 1,
    confirmEndsAt: minutes.issuedAt,
    issuedAt: minutes.issuedAt,
    issuedById: minutes.signedBy,
  }
}

/** The office wrote out the superior's name, where its short name alone would be any subdistrict. */
const asWrittenThen = (state: State): State => {
  const { subdistrictName } = committeeOf(state)
  if (!subdistrictName) return state
  const liaisons = [...state.seat.values()].filter((s) => s.observerKind === 'SUBDISTRICT_LIAISON')
  return apply(
    state,
    liaisons.map(({ unitId: _, ...seat }) =>
      put('seat', { ...seat, post: `${subdistrictName}党工委` }),
    ),
  )
}
