import { useEffect, useState } from 'react'
import { useConnection } from '../../live/connection.ts'
import { useText } from '../../text/defineText.ts'
import css from './LostDot.module.css'
import { screenText } from './screen.text.ts'

/** The connection is called lost after 3 s; the hall hears of it 27 s later. */
const QUIET = 27_000

/** A dot when the network is gone, words when it stays away. The last picture remains. */
export function LostDot() {
  const t = useText(screenText)
  const connection = useConnection()
  const isLost = connection === 'reconnecting' || connection === 'unsaved'
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isLost) return setLong(false)
    const timer = setTimeout(() => setLong(true), QUIET)
    return () => clearTimeout(timer)
  }, [isLost])
  if (!isLost) return null
  return (
    <span className={css['lost']} role="status">
      <span className={css['dot']} />
      {isLong ? t.lost : <span className="visually-hidden">{t.offline}</span>}
    </span>
  )
}
