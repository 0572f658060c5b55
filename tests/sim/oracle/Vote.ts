/** A motion as the ledger's commands tell of it. */
export interface Vote {
  readonly id: string
  readonly itemId: string
  readonly proposer: string
  readonly method: string
  readonly major: boolean
  phase: 'PROPOSED' | 'VOTING' | 'DECIDED' | 'VOID' | 'WITHDRAWN'
  round: number
  lastCallAt?: number | undefined
  /** Open ballots of this round: who, what, and whether the recorder entered it. */
  ballots: Map<string, { readonly choice: string; readonly byRecorder: boolean }>
  /** Who has fetched a paper of this round. */
  papers: Set<string>
}

export const newVote = (
  o: Pick<Vote, 'id' | 'itemId' | 'proposer' | 'method' | 'major'>,
): Vote => ({
  ...o,
  phase: 'PROPOSED',
  round: 0,
  ballots: new Map(),
  papers: new Set(),
})
