import { draftMinutes } from '../../domain/minutes/draftMinutes.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import { bodyText, minutesText } from '../../domain/minutes/minutesText.ts'
import type { Change } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import { sha256 } from '../../server/rooms/canonical.ts'
import type { Random } from '../../tests/sim/Random.ts'
import { heldMeeting } from './meeting.ts'
import { monthsIssue } from './issue.ts'
import type { Community } from './people.ts'
import { record } from './people.ts'

const DAY = 86_400_000

/** One month of a committee that is over: what was reported, the meeting, and what came of it. */
export const monthOf = (
  c: Community,
  at: { readonly year: number; readonly month: number; readonly ago: number },
  issues: number,
  random: Random,
): readonly Change[] => {
  const key = `${at.year}-${String(at.month).padStart(2, '0')}`
  const startAt = Date.parse(`${key}-26T14:30:00+08:00`)
  const reported = Array.from({ length: issues }, (_, n) =>
    monthsIssue(c, { key, n, startAt, isOld: at.ago > 2 }, random),
  )
  const heard = reported.filter(({ isHeard }) => isHeard)
  const changes = [
    ...heldMeeting(c, { key, startAt, ...at }, heard, random),
    ...reported.map(({ issue }) => record('issue', issue)),
  ]
  const state = apply(emptyState(), [...c.people, ...changes])
  const draft = draftMinutes(state, `M-${key}` as never)
  const issuedAt = startAt + 5 * DAY
  const document = { ...draft.document, printedAt: issuedAt }
  const minutes: Minutes = {
    ...draft,
    document,
    text: minutesText(document),
    phase: 'ISSUED',
    signedAt: startAt + 2 * DAY,
    signedById: 'S1' as never,
    bodyHash: sha256(bodyText(document), 'base64'),
    signedSeq: 1,
    confirmEndsAt: issuedAt,
    issuedAt,
    issuedById: 'S2' as never,
  }
  return [...changes, record('minutes', minutes)]
}
