import type { Change, State } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import type { Batch, CommitStore, KnownAnswer } from '../../server/store/CommitStore.ts'
import { DuplicateKey, StaleLease } from '../../server/store/CommitStore.ts'

interface Kept {
  state: State
  head: string
  epoch: number
  readonly done: Map<string, KnownAnswer>
  readonly refused: Map<string, KnownAnswer>
}

/** The commit store without a disk, for simulations; it keeps the promises that the suite states. */
export class MemoryCommitStore implements CommitStore {
  readonly #committees = new Map<string, Kept>()

  seed(committeeId: string, state: State, head: string): void {
    const kept = { state: { ...state, revision: 1 }, head, epoch: 0 }
    this.#committees.set(committeeId, { ...kept, done: new Map(), refused: new Map() })
  }

  async take(committeeId: string, held?: number) {
    const kept = this.#committees.get(committeeId)
    if (!kept) return undefined
    if (held !== undefined && kept.epoch !== held) throw new StaleLease()
    kept.epoch += 1
    return { state: kept.state, head: kept.head, epoch: kept.epoch }
  }

  /** It never loses sight of a meeting. */
  async recall(_committeeId: string, _meetingId: string): Promise<Change[]> {
    return []
  }

  async commit({ committeeId, epoch, ledger, refused, records }: Batch): Promise<void> {
    const kept = this.#committees.get(committeeId)
    if (kept?.epoch !== epoch) throw new StaleLease()
    const isAnswered = ({ key }: { key: string }) => kept.done.has(key) || kept.refused.has(key)
    if (ledger.some(isAnswered) || refused.some(isAnswered)) throw new DuplicateKey()
    if (ledger.some(({ seq }) => seq <= kept.state.revision)) throw new DuplicateKey()
    for (const { key, bodyHash, answer } of ledger) kept.done.set(key, { bodyHash, answer })
    for (const { key, bodyHash, answer } of refused) kept.refused.set(key, { bodyHash, answer })
    const revision = ledger.at(-1)?.seq ?? kept.state.revision
    kept.state = { ...apply(kept.state, records), revision }
    kept.head = ledger.at(-1)?.hash ?? kept.head
  }

  async answersOf(committeeId: string, keys: readonly string[]) {
    const kept = this.#committees.get(committeeId)
    return new Map(
      keys.flatMap((key) => {
        const known = kept?.done.get(key) ?? kept?.refused.get(key)
        return known ? [[key, known] as const] : []
      }),
    )
  }
}

export const memoryCommitStore = (committeeId: string, from: State = emptyState()) => {
  const store = new MemoryCommitStore()
  store.seed(committeeId, from, '0'.repeat(64))
  return store
}
