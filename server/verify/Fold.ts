import type { Kind } from '../../domain/state.ts'

/** The last version of every record that a ledger tells of, by kind and id. */
export type Fold = Map<string, { readonly kind: Kind; readonly record: { readonly id: string } }>
