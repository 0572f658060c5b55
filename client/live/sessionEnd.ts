import { timeOfDay } from '../text/dates.ts'
import { textNow } from '../text/defineText.ts'
import { notify } from './notices.ts'
import { sessionEndText } from './sessionEnd.text.ts'

/** Says that the session ends at this instant (ms since 1970), however much it is used. */
export const warnOfEnd = (at: number): void =>
  notify({ id: 'session', kind: 'ending', text: textNow(sessionEndText).ending(timeOfDay(at)) })
