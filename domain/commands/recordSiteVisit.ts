import * as v from 'valibot'
import type { ItemId } from '../ids.ts'
import { IssueId, SeatId, UnitId } from '../ids.ts'
import { notMerged } from '../issue/rules.ts'
import { itemsOf } from '../meeting/agenda.ts'
import { confirmationItem } from '../meeting/draftAgenda.ts'
import { currentMeeting } from '../meeting/lookup.ts'
import type { SiteVisit } from '../meeting/SiteVisit.ts'
import { seatOf } from '../people/Actor.ts'
import { isStaff } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant, Line, Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'

/** 现场办公: where, who was there, what was found and settled [M37]. */
export const recordSiteVisit = defineCommand({
  name: 'recordSiteVisit',
  input: v.strictObject({
    issueId: IssueId,
    visitedAt: Instant,
    place: Line(100),
    presentIds: v.pipe(v.array(SeatId), v.minLength(1), v.maxLength(50)),
    finding: v.pipe(Prose(1000), v.minLength(1)),
    decision: v.pipe(Prose(1000), v.minLength(1)),
    spendsMoney: v.boolean(),
    bindsUnitIds: v.pipe(v.array(UnitId), v.maxLength(30)),
  }),
  rules: [exists, notMerged, isStaff],
  decide(state, input, { actor, now, newId }) {
    const recordedById = seatOf(actor)
    const strangers =
      input.presentIds.some((id) => !state.seat.has(id)) ||
      input.bindsUnitIds.some((id) => !state.unit.has(id))
    if (!recordedById || strangers) return refuse('NOT_FOUND')
    if (input.visitedAt > now) return refuse('INVALID')
    const visits = count(state.siteVisit.values(), (s) => s.issueId === input.issueId)
    const noRoom = full('visitsOfIssue', visits)
    if (noRoom) return noRoom
    // A visit may not take the place of the meeting where money or another unit is concerned.
    const isMajor = input.spendsMoney || input.bindsUnitIds.length > 0
    const visit: SiteVisit = {
      ...input,
      presentIds: [...new Set(input.presentIds)],
      bindsUnitIds: [...new Set(input.bindsUnitIds)],
      id: newId(),
      recordedById,
      recordedAt: now,
      phase: isMajor ? 'TO_CONFIRM' : 'RECORDED',
    }
    // The next meeting may have its agenda already.
    const next = isMajor ? currentMeeting(state) : undefined
    const place = next?.phase === 'NOTICED' && {
      id: newId() as ItemId,
      meetingId: next.id,
      order: Math.max(0, ...itemsOf(state, next.id).map((i) => i.order)) + 1,
    }
    return {
      changes: [
        put('siteVisit', visit),
        ...(place ? [put('item', confirmationItem(state, visit, place))] : []),
      ],
      answer: { siteVisitId: visit.id },
    }
  },
})
