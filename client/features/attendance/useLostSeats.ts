import { useEffect, useState } from 'react'
import { useOnline } from '../../live/online.ts'

/**
 * Seats that had a page open while this page looked, and have none now: 断线. Who never opened one is
 * not lost: most people sit in the room without a phone in hand.
 */
export const useLostSeats = (): ReadonlySet<string> => {
  const online = useOnline()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    setSeen((known) =>
      [...online].every((id) => known.has(id)) ? known : new Set([...known, ...online]),
    )
  }, [online])
  return new Set([...seen].filter((id) => !online.has(id)))
}
