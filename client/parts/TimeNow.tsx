import { useNow } from '../live/serverClock.ts'
import { dayAndTime } from '../text/dates.ts'
import { useLanguage } from '../text/language.ts'

/** 11月20日 周五 9:30, by the server's clock. */
export function TimeNow() {
  const now = useNow(1_000)
  return <time>{dayAndTime(now, useLanguage(), now)}</time>
}
