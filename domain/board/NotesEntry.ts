/** What one person wrote and deleted in notes in one go. */
export interface NotesEntry {
  /** Of the last update in it: by this the text can be asked for as it stood then. */
  readonly sequence: string
  /** First and last update, ms. */
  readonly from: number
  readonly at: number
  /** Seat or guest; empty for all that is older than HISTORY_DAYS. */
  readonly authorId: string
  /** Characters. */
  readonly added: number
  readonly removed: number
}

/** What stands in the two texts of notes. */
export interface NotesWords {
  readonly discussion: string
  readonly motion: string
}
