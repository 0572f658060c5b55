import type { Viewer } from '../auth/viewer.ts'
import { CLOSE } from './closeCodes.ts'
import type { DocumentAccess } from './DocumentAccess.ts'
import type { DocumentName } from './DocumentName.ts'
import type { Identity } from './presenceState.ts'

/** What a viewer may do on a document, and as whom. */
export type Pass = { readonly mayWrite: boolean; readonly identity: Identity }

/** Asks for the pass of a viewer; a close code if there is none. */
export function passFor(access: DocumentAccess, viewer: Viewer, name: DocumentName): Pass | number {
  if (name.kind === 'board') {
    if (!access.readBoard(viewer, name.committeeId)) return CLOSE.forbidden
    return { mayWrite: false, identity: access.presenceOf(viewer) }
  }
  const right = access.notes(viewer, name.committeeId, name.subject)
  if (right === 'none') return CLOSE.missing
  return { mayWrite: right === 'write', identity: access.presenceOf(viewer) }
}
