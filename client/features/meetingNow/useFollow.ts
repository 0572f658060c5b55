import { useCallback, useEffect, useRef, useState } from 'react'
import { useTyping } from '../../parts/useTyping.ts'
import { useScrolledByHand } from './useScrolledByHand.ts'

/** What the member looks at, and whether that is what the chair is at. */
export interface Follow {
  /** The item shown; undefined: the agenda. */
  readonly itemId: string | undefined
  readonly mode: 'follow' | 'free'
  /** The chair has gone on to another item than the one shown. */
  readonly isBehind: boolean
  /** Looks at something else than the chair. */
  look(itemId: string | undefined): void
  /** 回到主持人 */
  back(): void
}

/**
 * Follows the chair from item to item. A member who scrolls by hand or picks another item is left
 * alone until he asks to come back; one who is writing is not moved before he leaves the field.
 * `wantedId` is an item that he came for.
 */
export const useFollow = (chairItemId: string | undefined, wantedId?: string): Follow => {
  const [free, setFree] = useState(wantedId !== undefined)
  const [itemId, setItemId] = useState(wantedId ?? chairItemId)
  const isTyping = useTyping()
  const isFirst = useRef(true)

  useEffect(() => {
    if (free || isTyping || itemId === chairItemId) return
    setItemId(chairItemId)
    if (!isFirst.current) toTop()
  }, [free, isTyping, itemId, chairItemId])
  useEffect(() => {
    isFirst.current = chairItemId === undefined
  }, [chairItemId])

  const leave = useCallback(() => chairItemId !== undefined && setFree(true), [chairItemId])
  useScrolledByHand(leave)

  return {
    itemId,
    mode: free ? 'free' : 'follow',
    isBehind: chairItemId !== undefined && itemId !== chairItemId,
    look: (next) => {
      setFree(next !== chairItemId)
      setItemId(next)
      toTop()
    },
    back: () => {
      setFree(false)
      setItemId(chairItemId)
      toTop()
    },
  }
}

const toTop = (): void => window.scrollTo({ top: 0 })
