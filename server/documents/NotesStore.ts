/**
 * Where notes are kept. A document's id is its name, as notesName writes it. What writes a text takes the
 * epoch of the committee's lease under which that text was read, and throws StaleLease, having written
 * nothing, once another server has taken the committee: two servers would each miss what the other took.
 */
export type NotesStore = {
  /** Everything that is needed to build the document again; empty for one that nobody has written yet. */
  load(documentId: string): Promise<StoredNotes>
  /** Gives each author a client id that was never used in this document; durable when it resolves. */
  issueClients(documentId: string, authors: readonly string[]): Promise<readonly number[]>
  /**
   * These client ids were in use until now. Ids that nobody has used for HISTORY_DAYS are bound to nobody
   * any more, and never issued again.
   */
  retireClients(documentId: string, clientIds: readonly number[]): Promise<void>
  /** Adds updates in this order; durable when it resolves. Answers with the sequence of the last one. */
  append(documentId: string, epoch: number, updates: readonly NewNotesUpdate[]): Promise<bigint>
  /** Puts a snapshot in the place of all updates up to a sequence, which become history. */
  compact(documentId: string, epoch: number, snapshot: Uint8Array, upTo: bigint): Promise<void>
  /** All updates there are, history and not, in order; only those from before a time, ms, if one is given. */
  history(documentId: string, before?: number): Promise<readonly PastUpdate[]>
  /** Puts one update, by nobody, in the place of all up to a sequence. */
  foldHistory(documentId: string, epoch: number, update: Uint8Array, upTo: bigint): Promise<void>
  /** Removes the text, its history and its authors. Ids that were issued stay taken, and bound to nobody. */
  erase(documentId: string, epoch: number): Promise<void>
}

/** For so long a deletion can be looked up and taken back. */
export const HISTORY_DAYS = 30

export type StoredNotes = {
  readonly snapshot: Uint8Array | undefined
  readonly updates: readonly { readonly sequence: bigint; readonly bytes: Uint8Array }[]
  /** Which author each client id was issued to. */
  readonly authorByClient: ReadonlyMap<number, string>
}

export type NewNotesUpdate = {
  readonly bytes: Uint8Array
  /** Empty for what was put together of several. */
  readonly authorSeatId: string
  /** The client id of the connection that brought it. */
  readonly clientId: number
}

export type PastUpdate = {
  readonly sequence: bigint
  readonly bytes: Uint8Array
  readonly authorSeatId: string
  /** ms */
  readonly at: number
}
