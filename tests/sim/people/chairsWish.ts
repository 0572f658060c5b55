import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { MEETING } from '../../support/builders.ts'
import type { Sight, Wish } from './Wish.ts'

/** Between votes: the chair goes through the agenda. */
export const chairsWish = (sight: Sight, meeting: OpenedMeeting): Wish | undefined => {
  const { state, r } = sight
  const waiting = [...state.guest.values()].find((g) => g.phase === 'WAITING')
  if (waiting && r.chance(0.4)) {
    const admit = r.chance(0.8)
    return { name: 'answerGuest', input: { meetingId: MEETING, guestId: waiting.id, admit } }
  }
  const asked = [...state.item.values()].find((i) => i.phase === 'REQUESTED')
  if (asked && r.chance(0.4)) return { name: 'approveAdHoc', input: { itemId: asked.id } }
  if (r.chance(0.02)) return { name: 'suspendMeeting', input: { meetingId: MEETING } }
  if (r.chance(0.02)) {
    const seatId = r.pick(meeting.roll)
    return { name: 'giveChair' as never, input: { meetingId: MEETING, seatId } }
  }
  const current = state.item.get(meeting.currentItemId ?? '')
  if (current && current.phase !== 'DECIDED') return onItem(sight, current)
  if (current && outcomeOf(current) === 'PASSED' && r.chance(0.4)) return handOut(sight, current)
  const next = itemsOf(state, meeting.id).find((i) => i.phase === 'PENDING')
  if (next && r.chance(0.85)) return { name: 'startItem', input: { itemId: next.id } }
  if (!next && r.chance(0.5)) return { name: 'adjournMeeting', input: { meetingId: MEETING } }
  return undefined
}

const onItem = ({ state, r }: Sight, { id: itemId, type }: AgendaItem): Wish | undefined => {
  const last = motionsOn(state, itemId).at(-1)
  if (last && (last.phase === 'PROPOSED' || last.phase === 'VOID') && r.chance(0.85))
    return { name: 'openVote', input: { motionId: last.id } }
  if (r.chance(0.05)) return { name: 'carryOverItem', input: { itemId, note: '' } }
  if (!last && r.chance(type === 'INFORM' ? 0.8 : 0.08))
    return { name: 'noteItem', input: { itemId } }
  return undefined
}

const handOut = ({ r, now }: Sight, { id: itemId }: AgendaItem): Wish => {
  const unit = r.between(1, 3)
  return r.chance(0.75)
    ? {
        name: 'assignTask',
        input: {
          itemId,
          leadUnitId: `U${unit}`,
          supportUnitIds: [],
          ownerId: `S${unit}`,
          text: '加装照明',
          dueAt: now,
        },
      }
    : {
        name: 'escalateItem',
        input: { itemId, toUnitIds: ['U2'], reason: '权属不清', replyDueAt: now },
      }
}
