import { useEffect } from 'react'
import type { Account, Me } from './account.ts'
import { account, fetchMe } from './account.ts'
import { startLive } from './live.ts'
import { forgetNotes } from './notesDoor.ts'
import { outbox } from './presses.ts'
import { forgetPapers } from './ballotPapers.ts'
import { useStore } from './useStore.ts'

export type { Me }

/** Who is signed in on this page. The first use connects it. */
export const useMe = (): { readonly status: Account['status']; readonly me?: Me } => {
  useEffect(startLive, [])
  return useStore(account)
}

/** After a sign-in, or when rights may have changed: asks again who this page is. */
export const refreshMe = fetchMe

/**
 * Ends the session, and clears what this device kept for it: unsent presses, ballot papers, unsaved
 * notes. False where the server could not be reached: then the session is not over, and nothing is lost.
 */
export const signOut = async (): Promise<boolean> => {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  const response = await fetch('/api/sign-out', request).catch(() => undefined)
  if (!response?.ok && response?.status !== 401) return false
  account.set({ status: 'out' })
  await Promise.all([outbox.clear(), forgetPapers(), forgetNotes()])
  return true
}
