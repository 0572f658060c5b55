import * as v from 'valibot'
import { GuestId } from '../ids.ts'
import { isAdmin } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

const MOST_WAITING = 50

/** A guest who typed the meeting's code waits at the door [P6]. Sent by the door itself. */
export const askToJoin = defineCommand({
  name: 'askToJoin',
  input: v.strictObject({ guestId: GuestId, name: Line(20) }),
  rules: [isAdmin],
  decide(state, { guestId, name }, { now }) {
    const waiting = [...state.guest.values()].filter((g) => g.phase === 'WAITING')
    if (waiting.length >= MOST_WAITING) return refuse('LIMIT_REACHED', { max: MOST_WAITING })
    return { changes: [put('guest', { id: guestId, name, askedAt: now, phase: 'WAITING' })] }
  },
})
