import type { Category, ReporterKind, Urgency } from '../../../domain/issue/Issue.ts'

/** What has been filled in so far. Kept on this device until it is registered. */
export interface Draft {
  readonly title: string
  readonly category?: Category
  readonly location: string
  /** Chosen by hand; else it is guessed from the place. */
  readonly branchId?: string
  readonly description: string
  readonly households: string
  readonly urgency: Urgency
  readonly reporterKind: ReporterKind
  readonly alias: string
  /** Photos that the server already has. */
  readonly photos: readonly string[]
}

export const emptyDraft = (reporterKind: ReporterKind, alias: string): Draft => ({
  title: '',
  location: '',
  description: '',
  households: '',
  urgency: 'NORMAL',
  reporterKind,
  alias,
  photos: [],
})

const keyOf = (userId: string): string => `intake.${userId}`

export const keptDraft = (userId: string): Draft | undefined => {
  try {
    const kept = localStorage.getItem(keyOf(userId))
    return kept ? (JSON.parse(kept) as Draft) : undefined
  } catch {
    return undefined
  }
}

/** Undefined forgets it. */
export const keepDraft = (userId: string, draft: Draft | undefined): void => {
  try {
    if (draft) localStorage.setItem(keyOf(userId), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(userId))
  } catch {
    // A private window: the draft is there as long as the page.
  }
}
