import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

const STEP = 60

/** How many rows of a long list are drawn: more of them as its end comes near. */
export const useMore = (
  total: number,
): { limit: number; end: RefObject<HTMLDivElement | null>; showMore: () => void } => {
  const [limit, setLimit] = useState(STEP)
  const end = useRef<HTMLDivElement>(null)
  const left = total - limit
  const showMore = () => setLimit((n) => n + STEP)
  useEffect(() => {
    const mark = end.current
    if (left <= 0 || !mark || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (seen) => seen.some((s) => s.isIntersecting) && setLimit((n) => n + STEP),
      { rootMargin: '800px' },
    )
    observer.observe(mark)
    return () => observer.disconnect()
    // Observed anew after each step: an end that is still near is reported again.
  }, [left])
  return { limit, end, showMore }
}
