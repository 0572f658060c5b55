import { backoff, pause } from './backoff.ts'
import type * as Sessions from './notesSessions.ts'
import { notesTable } from './notesTable.ts'

// Notes are loaded once the meeting is in sight: a phone should not have to wait for them.

type Notes = typeof Sessions
let notes: Notes | undefined

/** Tried again for as long as there is no network. */
export const loadNotes = async (): Promise<Notes> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return (notes ??= await import('./notesSessions.ts'))
    } catch {
      await pause(backoff(failures))
    }
  }
}

/** What earlier pages wrote offline goes up. */
export const resendNotes = async (): Promise<void> => (await loadNotes()).resendAll()

export const wakeNotes = (anew: boolean): void => notes?.wakeAll(anew)

/** The account is gone from this page; its unsaved writing stays on the device. */
export const closeNotes = async (): Promise<void> => notes?.closeAll()

/** Sign-out: the offline copies are cleared, whether notes were ever opened here or not. */
export const forgetNotes = async (): Promise<void> => {
  await closeNotes()
  await notesTable.clear()
}
