import type { MeetingId } from '../../domain/ids.ts'
import { sealId } from '../../domain/ids.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { Occasion } from '../../domain/minutes/Seal.ts'
import type { State } from '../../domain/state.ts'

/** A version of the minutes that has reached an occasion and bears no seal of it yet [M45]. */
export interface DueSeal {
  readonly minutes: Minutes
  readonly occasion: Occasion
}

/** What is to be sealed now, of the meetings given or of all at hand. */
export const dueSeals = (state: State, meetingIds?: readonly MeetingId[]): readonly DueSeal[] =>
  [...state.minutes.values()]
    .filter((m) => !meetingIds || meetingIds.includes(m.meetingId))
    .flatMap((minutes) =>
      reached(minutes)
        .filter((occasion) => !state.seal.has(sealId(minutes.id, occasion)))
        .map((occasion) => ({ minutes, occasion })),
    )

const reached = (m: Minutes): readonly Occasion[] => [
  ...(m.version === 1 ? (['ADJOURNED'] as const) : []),
  ...(m.phase === 'DRAFT' ? [] : (['SIGNED'] as const)),
  ...(m.phase === 'ISSUED' ? (['ISSUED'] as const) : []),
]
