import type { Change, State } from '../../../domain/state.ts'
import { apply } from '../../../domain/state.ts'
import type { Batch, KnownAnswer } from '../../../server/store/CommitStore.ts'
import { DuplicateKey, StaleLease } from '../../../server/store/CommitStore.ts'
import type { Store } from '../Seams.ts'

/** What a store may have forgotten to keep. */
export interface Missing {
  readonly lease?: true
  readonly uniqueKeys?: true
  readonly uniquePlaces?: true
  readonly answers?: 'all' | 'refusals'
  /** A field that a record no longer has stays in its row. */
  readonly removals?: true
  readonly newEpochs?: true
}

/** A commit store with a promise missing. */
export class LooseStore implements Store {
  readonly #missing: Missing
  #state!: State
  #head = ''
  #epoch = 0
  readonly #done = new Map<string, KnownAnswer>()
  readonly #refused = new Map<string, KnownAnswer>()

  constructor(missing: Missing) {
    this.#missing = missing
  }

  seed(_committeeId: string, state: State, head: string): void {
    this.#state = { ...state, revision: 1 }
    this.#head = head
  }

  async take() {
    if (!this.#missing.newEpochs || this.#epoch === 0) this.#epoch += 1
    return { state: this.#state, head: this.#head, epoch: this.#epoch }
  }

  async recall() {
    return []
  }

  async commit({ epoch, ledger, refused, records }: Batch): Promise<void> {
    const { lease, uniqueKeys, uniquePlaces, removals } = this.#missing
    if (!lease && epoch !== this.#epoch) throw new StaleLease()
    const known = ({ key }: { key: string }) => this.#done.has(key) || this.#refused.has(key)
    if (!uniqueKeys && (ledger.some(known) || refused.some(known))) throw new DuplicateKey()
    if (!uniquePlaces && ledger.some(({ seq }) => seq <= this.#state.revision))
      throw new DuplicateKey()
    for (const { key, ...row } of ledger) this.#done.set(key, row)
    for (const { key, ...row } of refused) this.#refused.set(key, row)
    const kept = removals ? records.map((change) => this.#over(change)) : records
    const revision = ledger.at(-1)?.seq ?? this.#state.revision
    this.#state = { ...apply(this.#state, kept), revision }
    this.#head = ledger.at(-1)?.hash ?? this.#head
  }

  async answersOf(_committeeId: string, keys: readonly string[]) {
    const { answers } = this.#missing
    return new Map(
      keys.flatMap((key) => {
        const refused = answers ? undefined : this.#refused.get(key)
        const known = answers === 'all' ? undefined : (this.#done.get(key) ?? refused)
        return known ? [[key, known] as const] : []
      }),
    )
  }

  #over({ kind, record }: Change): Change {
    const before = this.#state[kind].get(record.id) as object | undefined
    return { kind, record: { ...before, ...record } } as Change
  }
}
