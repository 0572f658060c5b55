import { useEffect, useState } from 'react'
import { currentMeeting } from '../../../domain/meeting/lookup.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { openVoteOf } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { createStore } from '../../live/store.ts'
import { useStore } from '../../live/useStore.ts'
import { useTyping } from '../../parts/useTyping.ts'

/** The vote that this page is about now: the open one, or the one whose result is being read. */
export interface ShownVote {
  /** As it stands now; it may have been decided since the sheet was opened. */
  readonly motion?: Motion
  readonly isOpen: boolean
  open(): void
  close(): void
}

/** The vote whose sheet was put away; going to another page does not bring it back. */
const closedByHand = createStore<string | undefined>(undefined)

/**
 * Opens by itself when a vote opens, but not into the middle of a word that is being typed: then it
 * waits until the field is left. A sheet that was closed by hand stays closed for that vote.
 */
export const useShownVote = (mayVote: boolean): ShownVote => {
  const votingId = useBoard((state) => {
    const meeting = currentMeeting(state)
    const motion = meeting && openVoteOf(state, meeting)
    return motion && JSON.stringify([motion.id, motion.round])
  })
  const isTyping = useTyping()
  const [shown, setShown] = useState<string>()
  const closed = useStore(closedByHand)

  useEffect(() => {
    if (votingId && mayVote && !isTyping && votingId !== closed) setShown(votingId)
  }, [votingId, mayVote, isTyping, closed])

  const place = votingId ?? shown
  const motion = useBoard((state) => (place ? state.motion.get(idIn(place)) : undefined))
  return {
    ...(motion ? { motion } : {}),
    isOpen: motion !== undefined && shown === place,
    open: () => {
      closedByHand.set(undefined)
      setShown(place)
    },
    close: () => {
      closedByHand.set(place)
      setShown(undefined)
    },
  }
}

const idIn = (place: string): string => (JSON.parse(place) as [string, number])[0]
