import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import { refusalText } from '../../../domain/refusal.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime } from '../../../domain/time.ts'
import type { RecordedRefusal } from '../../http/MeetingRecord.ts'

/** Refusals that say something about the meeting; a page that was a moment late does not. */
const WORTH_NOTING = new Set<string>([
  'PROXY_FORBIDDEN',
  'NOT_CHAIR',
  'NOT_PERMITTED',
  'NOT_A_VOTING_SEAT',
  'NOT_PRESENT',
  'RECUSED',
  'QUORUM_NOT_MET',
  'ADHOC_NOT_EMERGENCY',
  'CONSENT_REFUSED',
] satisfies RefusalCode[])

/** What was refused while the meeting went on: time, who, why. Repeated presses are one line. */
export const refusalRows = (
  state: State,
  meeting: Meeting,
  refusals: readonly RecordedRefusal[],
): readonly (readonly [at: string, who: string, why: string])[] => {
  if (!wasOpened(meeting)) return []
  const end = isOver(meeting) && meeting.phase === 'ADJOURNED' ? meeting.adjournedAt : Infinity
  const seen = new Set<string>()
  return refusals.flatMap(({ at, actor, code }) => {
    const key = `${actor} ${code}`
    const isNoted = WORTH_NOTING.has(code) && meeting.openedAt <= at && at <= end
    if (!isNoted || seen.has(key)) return []
    seen.add(key)
    return [[clockTime(at), who(state, actor), sentenceOf(code as RefusalCode)] as const]
  })
}

const who = (state: State, actor: string): string =>
  actor.startsWith('seat:') ? nameOf(state, actor.slice(5) as never) : '—'

/** The numbers of single refusals are not kept. */
const sentenceOf = (code: RefusalCode): string =>
  code === 'QUORUM_NOT_MET'
    ? '到会人数不足，不能表决'
    : refusalText({ refused: code, params: { no: '…', here: '…', need: '…' } })
