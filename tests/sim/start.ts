import type { Change, Kind, State } from '../../domain/state.ts'
import { emptyState, KINDS } from '../../domain/state.ts'
import { apply } from '../../domain/state.ts'
import { GENESIS, rowHash } from '../../server/rooms/ledger.ts'
import type { LedgerRow } from '../../server/store/CommitStore.ts'
import { hall, START } from '../support/builders.ts'
import type { Plan } from './Plan.ts'

export const COMMITTEE = 'C1'
/** The first press is an hour before the meeting. */
export const BEGIN = START - 3_600_000

/** A committee before its meeting, and the first row of its ledger. */
export const start = (plan: Plan): { readonly state: State; readonly row: LedgerRow } => {
  const { members, items, chairId, settings } = plan
  const before = hall({ members, items, chairId, settings }).state
  const changes = KINDS.flatMap((kind: Kind) =>
    [...before[kind].values()].map((record) => ({ kind, record }) as Change),
  )
  const row = {
    seq: 1,
    key: 'load',
    command: 'load',
    actor: 'system',
    at: BEGIN,
    bodyHash: '',
    input: {},
    changes,
    prevHash: GENESIS,
  }
  const answer = { ok: true as const, key: 'load', revision: 1, at: BEGIN, receipt: '' }
  return {
    state: apply(emptyState(), changes),
    row: { ...row, answer, hash: rowHash(COMMITTEE, { ...row, answer }) },
  }
}
