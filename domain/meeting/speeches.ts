import type { MeetingId } from '../ids.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
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

/** [M33] The speeches that come to an end with this: who speaks has spoken, who waits is let off. */
export const endSpeeches = (
  state: State,
  meetingId: MeetingId,
  now: number,
  which: (s: Speech) => boolean = () => true,
): readonly Change[] => {
  const speaking = speakingNow(state, meetingId)
  return [
    ...(speaking && which(speaking)
      ? [put('speech', { ...speaking, phase: 'DONE' as const, endedAt: now })]
      : []),
    ...speakersWaiting(state, meetingId)
      .filter(which)
      .map((s) => put('speech', { ...s, phase: 'DROPPED' as const })),
  ]
}
