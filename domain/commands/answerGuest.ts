import * as v from 'valibot'
import { GuestId, MeetingId } from '../ids.ts'
import type { SeatId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChairOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/** The chair lets a waiting guest in as 列席, or not [P6]. */
export const answerGuest = defineCommand({
  name: 'answerGuest',
  input: v.strictObject({ meetingId: MeetingId, guestId: GuestId, admit: v.boolean() }),
  rules: [exists, meetingNotOver, isChairOrRecorder],
  decide(state, { guestId, admit }, { newId }) {
    const guest = state.guest.get(guestId)
    if (guest?.phase !== 'WAITING') return refuse('NOT_FOUND')
    if (!admit) return { changes: [put('guest', { ...guest, phase: 'TURNED_AWAY' })] }
    const noRoom = full('seats', state.seat.size)
    if (noRoom) return noRoom
    const seatId = newId() as SeatId
    const order = Math.max(0, ...[...state.seat.values()].map((s) => s.order)) + 1
    return {
      changes: [
        put('seat', {
          id: seatId,
          order,
          name: guest.name,
          kind: 'OBSERVER',
          post: '列席人员',
          votes: false,
          observerKind: 'GUEST',
        }),
        put('guest', { ...guest, phase: 'ADMITTED', seatId }),
      ],
      answer: { seatId },
    }
  },
})
