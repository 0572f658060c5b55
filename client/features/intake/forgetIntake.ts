import { photoTable } from './photoTable.ts'

/** Sign-out: drafts and what waited to be uploaded do not stay on the device. */
export const forgetIntake = async (): Promise<void> => {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('intake.')) localStorage.removeItem(key)
  } catch {
    // No storage: nothing was kept.
  }
  for (const { id } of await photoTable.all()) await photoTable.remove(id)
}
