import type { Change, State } from '../../domain/state.ts'
import { issueEntry } from './issueEntry.ts'
import { minutesEntries } from './minutesEntries.ts'
import type { SearchEntry } from './SearchEntry.ts'
import { taskEntry } from './taskEntry.ts'

/**
 * The entries of what changed; `state` is what holds after it. Never a resident's contact: those are in
 * none of these records, and what looks like one in a text is masked.
 */
export const entriesOf = (
  state: State,
  changes: readonly Pick<Change, 'kind' | 'record'>[],
): readonly SearchEntry[] =>
  (changes as readonly Change[]).flatMap(({ kind, record }) => {
    if (kind === 'issue') return [issueEntry(state, record)]
    if (kind === 'task') return [taskEntry(state, record)]
    return kind === 'minutes' ? minutesEntries(state, record) : []
  })
