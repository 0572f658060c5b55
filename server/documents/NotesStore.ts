/** Where notes are kept. A document's id is its name, as notesName writes it. */
export type NotesStore = {
  /** Everything that is needed to build the document again; empty for one that nobody has written yet. */
  load(documentId: string): Promise<StoredNotes>
  /** Gives each author a client id that was never used in this document; durable when it resolves. */
  issueClients(documentId: string, authors: readonly string[]): Promise<readonly number[]>
  /** Adds updates in this order; durable when it resolves. Answers with the sequence of the last one. */
  append(documentId: string, updates: readonly NewNotesUpdate[]): Promise<bigint>
  /**
   * Puts a snapshot in the place of all updates up to a sequence. They are kept for a while as history
   * (who wrote what), but not loaded any more.
   */
  compact(documentId: string, snapshot: Uint8Array, upTo: bigint): Promise<void>
  /** Removes the text and its history. Ids that were issued stay taken, and bound to nobody. */
  erase(documentId: string): Promise<void>
}

export type StoredNotes = {
  readonly snapshot: Uint8Array | undefined
  readonly updates: readonly { readonly sequence: bigint; readonly bytes: Uint8Array }[]
  /** Which author each client id was issued to. */
  readonly authorByClient: ReadonlyMap<number, string>
}

export type NewNotesUpdate = {
  readonly bytes: Uint8Array
  readonly authorSeatId: string
  /** The client id of the connection that brought it. */
  readonly clientId: number
}
