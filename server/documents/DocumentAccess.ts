import type { Viewer } from '../auth/viewer.ts'
import type { NotesSubject } from '../../domain/board/documentName.ts'
import type { Identity } from './presenceState.ts'

/** The rights of the committee, asked when a connection opens and when they may have changed. */
export type DocumentAccess = {
  readBoard(viewer: Viewer, committeeId: string): boolean
  /** `none` means the same as missing: nobody learns whether an issue exists that is not theirs. */
  notes(viewer: Viewer, committeeId: string, subject: NotesSubject): 'write' | 'read' | 'none'
  presenceOf(viewer: Viewer): Identity
}
