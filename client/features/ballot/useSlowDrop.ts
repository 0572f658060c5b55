import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../domain/vote/Ballot.ts'

/** A tap on the wrong button is noticed within about this time. */
const SECONDS = 3

/**
 * Casts a ballot that cannot be taken back, a few seconds after the last tap; at once when the page
 * is about to go.
 */
export const useSlowDrop = (cast: (choice: Choice) => void) => {
  const [choice, setChoice] = useState<Choice>()
  const [secondsLeft, setLeft] = useState(SECONDS)
  const held = useRef<Choice>(undefined)

  const letGo = useCallback(() => {
    if (held.current) cast(held.current)
    held.current = undefined
  }, [cast])

  useEffect(() => {
    if (!choice || secondsLeft < 0) return undefined
    if (secondsLeft === 0) {
      letGo()
      return undefined
    }
    const timer = setTimeout(() => setLeft(secondsLeft - 1), 1_000)
    return () => clearTimeout(timer)
  }, [choice, secondsLeft, letGo])

  useEffect(() => {
    addEventListener('pagehide', letGo)
    return () => {
      removeEventListener('pagehide', letGo)
      letGo()
    }
  }, [letGo])

  const drop = (next: Choice) => {
    held.current = next
    setChoice(next)
    setLeft(SECONDS)
  }
  return { choice, secondsLeft, drop }
}
