import type { CommandInput } from '../../domain/commands/index.ts'
import { createStore } from './store.ts'
import { useSelected } from './useStore.ts'

// The server's receipt of an open ballot comes once, with its answer; this device keeps it.

const KEY = 'receipts'
const MOST = 200

type Receipts = Readonly<Record<string, string>>

const place = (motionId: string, round: number, castAt: number): string =>
  JSON.stringify([motionId, round, castAt])
const receipts = createStore<Receipts>(kept())

/** Keeps the receipt of the ballot that the server has recorded. */
export const keepReceipt = (
  { motionId, round = 1 }: CommandInput<'castBallot'>,
  { at, receipt }: { readonly at: number; readonly receipt: string },
): void => {
  const all = { ...receipts.get(), [place(motionId, round, at)]: receipt }
  receipts.set(Object.fromEntries(Object.entries(all).slice(-MOST)))
  try {
    localStorage.setItem(KEY, JSON.stringify(receipts.get()))
  } catch {
    // A private window: the receipt is there as long as the page.
  }
}

/** Undefined on a device that did not cast it. */
export const useReceipt = (motionId: string, round: number, castAt: number): string | undefined =>
  useSelected(receipts, (all) => all[place(motionId, round, castAt)])

function kept(): Receipts {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Receipts
  } catch {
    return {}
  }
}

/** Sign-out: the next person on this device does not see them. */
export const forgetReceipts = (): void => {
  receipts.set({})
  try {
    localStorage.removeItem(KEY)
  } catch {
    // No storage: nothing was kept.
  }
}
