import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { currentMeeting } from '../../../domain/meeting/lookup.ts'
import type { Meeting, OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { decidingMotion, motionsOn, openVoteOf } from '../../../domain/vote/lookup.ts'
import type { Motion, VotingMotion } from '../../../domain/vote/Motion.ts'

type DecidedMotion = Extract<Motion, { phase: 'DECIDED' }>
interface OnItem {
  readonly meeting: OpenedMeeting
  readonly item: AgendaItem
}

/** What the hall is to look at: where the chair is. */
export type Scene =
  | { readonly kind: 'idle' }
  | { readonly kind: 'called'; readonly meeting: Meeting }
  | { readonly kind: 'failed'; readonly meeting: Meeting }
  | { readonly kind: 'suspended'; readonly meeting: OpenedMeeting }
  | { readonly kind: 'over'; readonly meeting: OpenedMeeting }
  | { readonly kind: 'agenda'; readonly meeting: OpenedMeeting }
  | ({ readonly kind: 'item'; readonly motion?: Motion } & OnItem)
  | ({ readonly kind: 'voting'; readonly motion: VotingMotion } & OnItem)
  | ({ readonly kind: 'result'; readonly motion: DecidedMotion } & OnItem)
  | ({ readonly kind: 'outcome' } & OnItem)

export const sceneOf = (state: State, now: number): Scene => {
  const meeting = meetingInHall(state, now)
  switch (meeting?.phase) {
    case undefined:
    case 'CANCELLED':
      return { kind: 'idle' }
    case 'NOTICED':
      return { kind: 'called', meeting }
    case 'FAILED_QUORUM':
      return { kind: 'failed', meeting }
    case 'SUSPENDED':
      return { kind: 'suspended', meeting }
    case 'ADJOURNED':
      return { kind: 'over', meeting }
    case 'IN_SESSION':
      return inSession(state, meeting)
  }
}

/** The good-bye stays, also when the next meeting is called while people are still leaving. */
const GOOD_BYE = 60 * 60_000

/** The meeting that is going on, or was a moment ago, or comes next. */
export const meetingInHall = (state: State, now: number): Meeting | undefined => {
  const current = currentMeeting(state)
  if (current?.phase !== 'NOTICED') return current
  const justOver = [...state.meeting.values()].find(
    (m) => m.phase === 'ADJOURNED' && now >= m.adjournedAt && now - m.adjournedAt < GOOD_BYE,
  )
  return justOver && current.startAt - now > GOOD_BYE ? justOver : current
}

const inSession = (state: State, meeting: OpenedMeeting): Scene => {
  const vote = openVoteOf(state, meeting)
  const item = state.item.get(vote?.itemId ?? meeting.currentItemId ?? '')
  if (!item || !wasOpened(meeting)) return { kind: 'agenda', meeting }
  if (vote) return { kind: 'voting', meeting, item, motion: vote }
  if (item.phase === 'DECIDED') {
    const motion = decidingMotion(state, item.id)
    return motion?.phase === 'DECIDED'
      ? { kind: 'result', meeting, item, motion }
      : { kind: 'outcome', meeting, item }
  }
  const motion = motionsOn(state, item.id).at(-1)
  return { kind: 'item', meeting, item, ...(motion ? { motion } : {}) }
}
