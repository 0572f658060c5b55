import type { MeetingId } from '../ids.ts'
import type { State } from '../state.ts'
import type { Speech } from './Speech.ts'

/** Who waits for the floor, in the order of the queue. */
export const speakersWaiting = (state: State, meetingId: MeetingId): readonly Speech[] =>
  [...state.speech.values()]
    .filter((s) => s.meetingId === meetingId && s.phase === 'WAITING')
    .sort((a, b) => a.order - b.order)

/** Who has the floor. There is at most one [M33]. */
export const speakingNow = (
  state: State,
  meetingId: MeetingId,
): Extract<Speech, { phase: 'SPEAKING' }> | undefined => {
  for (const s of state.speech.values())
    if (s.meetingId === meetingId && s.phase === 'SPEAKING') return s
  return undefined
}
