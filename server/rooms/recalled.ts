import type { CommandName } from '../../domain/commands/index.ts'
import type { Change, State } from '../../domain/state.ts'
import { apply } from '../../domain/state.ts'

/** Commands about a meeting that may have been over for years; all others are about one at hand. */
const OF_ANY_MEETING: readonly CommandName[] = [
  'editMinutes',
  'signMinutes',
  'confirmMinutes',
  'objectToMinutes',
  'issueMinutes',
  'correctMinutes',
  'keepSeal',
]

/** Meetings that these presses are about and that are not at hand. */
export const meetingsToRecall = (
  state: State,
  presses: readonly { readonly name: CommandName; readonly input: unknown }[],
): readonly string[] => [
  ...new Set(
    presses.flatMap(({ name, input }) => {
      const id = (input as { meetingId?: unknown } | null | undefined)?.meetingId
      const isAway = typeof id === 'string' && !state.meeting.has(id)
      return isAway && OF_ANY_MEETING.includes(name) ? [id] : []
    }),
  ),
]

/** The state with records that the tables hold already: no revision passes, and none at hand is replaced. */
export const withRecords = (state: State, records: readonly Change[]): State => {
  const missing = records.filter(({ kind, record }) => !state[kind].has(record.id))
  return missing.length === 0 ? state : { ...apply(state, missing), revision: state.revision }
}
