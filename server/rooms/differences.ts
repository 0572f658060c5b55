import { isDeepStrictEqual } from 'node:util'
import type { Change, State } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'

/** The records of `after` that `before` has not, or has otherwise. */
export const differences = (before: State, after: State): readonly Change[] =>
  KINDS.flatMap((kind) =>
    [...after[kind].values()].flatMap((record) =>
      isDeepStrictEqual(before[kind].get(record.id), record) ? [] : [{ kind, record } as Change],
    ),
  )
