import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { ItemId } from '../ids.ts'
import { outcomeOf, reopened } from '../meeting/AgendaItem.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { endSpeeches } from '../meeting/speeches.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { noVoteOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import type { Change } from '../state.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** The chair hears this item now; one at a time, in any order [M4]; its timer starts [M34]. */
export const startItem = defineCommand({
  name: 'startItem',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, isChair, inSession, noVoteOpen],
  decide(state, { itemId }, { now }) {
    const item = state.item.get(itemId)
    const meeting = item ? state.meeting.get(item.meetingId) : undefined
    if (!item || !meeting || !wasOpened(meeting)) return refuse('MEETING_NOT_OPEN')
    if (item.phase === 'REQUESTED' || item.phase === 'REMOVED') return refuse('NOT_FOUND')
    // Pressed again on the item being heard it neither starts the timer anew nor ends the queue.
    const isNew = meeting.currentItemId !== itemId
    const changes: Change[] = isNew
      ? [
          put('meeting', { ...meeting, currentItemId: itemId, itemStartedAt: now }),
          ...endSpeeches(state, meeting.id, now),
        ]
      : []
    const outcome = outcomeOf(item)
    const again = outcome === undefined || outcome === 'CARRIED_OVER' || outcome === 'WITHDRAWN'
    const open = outcome === 'WITHDRAWN' ? item : again ? reopened(item) : item
    const first = item.heardSeq ?? state.revision + 1
    changes.push(put('item', { ...open, heardSeq: first, heardAt: item.heardAt ?? now }))
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    if (issue && again) changes.push(put('issue', { ...heard(issue, 'IN_DISCUSSION'), itemId }))
    return { changes }
  },
})
