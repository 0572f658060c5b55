import { timeOfDay } from '../text/dates.ts'
import { textNow } from '../text/defineText.ts'
import { dismiss, notify } from './notices.ts'
import { sessionEndText } from './sessionEnd.text.ts'
import { storageShortText } from './storageShort.text.ts'

// What hardly anybody ever hears; fetched when it is needed.

/** Says that the session ends at this instant (ms since 1970), however much it is used. */
export const warnOfEnd = (at: number): void =>
  notify({ id: 'session', kind: 'ending', text: textNow(sessionEndText).ending(timeOfDay(at)) })

/** Says that nothing can be stored now, or takes it back. */
export const hearStorage = (isShort: boolean): void =>
  isShort
    ? notify({ id: 'storage', kind: 'storage', text: textNow(storageShortText).short })
    : dismiss('storage')
