import type { Change } from '../../domain/state.ts'
import { canonical, sha256 } from '../../server/rooms/canonical.ts'
import { GENESIS, rowHash } from '../../server/rooms/ledger.ts'

/** The chain of a committee that was loaded month by month: one row a month, each with its records. */
export class LoadedLedger {
  readonly rows: object[] = []
  readonly #committeeId: string
  #head = GENESIS

  constructor(committeeId: string) {
    this.#committeeId = committeeId
  }

  add(changes: readonly Change[], at: number): void {
    const seq = this.rows.length + 1
    const key = `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`
    const row = {
      ...{ seq, key, command: 'load', actor: 'system', at, input: {}, changes },
      bodyHash: sha256(canonical(['load', this.#committeeId])),
      prevHash: this.#head,
    }
    const told = { ok: true as const, key, revision: seq, at }
    const hash = rowHash(this.#committeeId, { ...row, answer: told })
    this.rows.push({ ...row, answer: { ...told, receipt: hash.slice(0, 10) }, hash })
    this.#head = hash
  }
}
