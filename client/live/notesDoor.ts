import type * as Sessions from './notesSessions.ts'
import { notesTable } from './notesTable.ts'

// Notes are loaded once the meeting is in sight: a phone should not have to wait for them.

type Notes = typeof Sessions
let notes: Notes | undefined

export const loadNotes = async (): Promise<Notes> => (notes ??= await import('./notesSessions.ts'))

/** What earlier pages wrote offline goes up. Where notes cannot be loaded now, after the next connection. */
export const resendNotes = (): Promise<void> =>
  loadNotes().then(
    ({ resendAll }) => resendAll(),
    () => {},
  )

export const wakeNotes = (anew: boolean): void => notes?.wakeAll(anew)

/** The account is gone from this page; its unsaved writing stays on the device. */
export const closeNotes = async (): Promise<void> => notes?.closeAll()

/** Sign-out: the offline copies are cleared, whether notes were ever opened here or not. */
export const forgetNotes = async (): Promise<void> => {
  await closeNotes()
  await notesTable.clear()
}
