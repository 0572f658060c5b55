import type { SeatId } from '../../../domain/ids.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { eligibleNow, hasVoted, hereAtClosing, isRecused } from '../../../domain/vote/lookup.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useUrnCount } from '../../live/urn.ts'

/** Who has voted in a vote that is going on; of a secret one only how many, and who has a paper. */
export interface Register {
  /** Open: have voted. Secret: ballots in the urn. */
  readonly cast: number
  /** Cast and missing together. */
  readonly all: number
  /** Open: have not voted. Secret: have not even fetched a paper. In seat order. */
  readonly missingIds: readonly SeatId[]
}

export const useRegister = (meeting: Meeting, motion: VotingMotion): Register => {
  const missingIds = useBoard((s) =>
    eligibleNow(s, meeting, motion).filter((id) => !hasVoted(s, motion, id)),
  )
  const all = useBoard(
    (s) =>
      hereAtClosing(s, meeting, motion).filter((id) => !isRecused(s, motion.itemId, id)).length,
  )
  const urn = useUrnCount(motion.id, motion.round)
  return { all, missingIds, cast: isSecret(motion) ? urn : all - missingIds.length }
}
