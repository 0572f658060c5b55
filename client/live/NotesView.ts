import type * as Y from 'yjs'

/**
 * `connecting`: the text has not been here yet. `saving`: something of this page is not stored yet.
 * `offline`: no connection; what is written is kept on this device. `refused`: see NotesView.refused.
 * `gone`: erased, or not open to this account any more.
 */
export type NotesState = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused' | 'gone'

/** Somebody who has the notes open, as the server says who it is. */
export interface Writer {
  readonly seat?: string
  readonly name: string
  readonly unit?: string
  readonly typing?: boolean
}

/** What the server would not take, for the person to copy. */
export interface RefusedText {
  readonly reason: string
  readonly discussion: string
  readonly motion: string
}

/** One subject's notes as a component sees them; a new object whenever something of it changes. */
export interface NotesView {
  readonly discussion: Y.Text
  readonly motion: Y.Text
  readonly state: NotesState
  /** Something of this page is not stored on the server yet. */
  readonly unsaved: boolean
  readonly writable: boolean
  /** Others, each once. */
  readonly people: readonly Writer[]
  readonly refused?: RefusedText
  /** The person has copied the refused text, or does not need it. */
  dismissRefused(): void
  /** Tell the others that one is typing; ends by itself three seconds after the last call. */
  setTyping(isTyping: boolean): void
}
