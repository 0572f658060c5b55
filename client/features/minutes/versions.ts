import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MeetingFile } from './MeetingFile.ts'

/** The versions that this reader may read, newest first. */
export const versionsIn = (file: MeetingFile): readonly Minutes[] =>
  [...(file.minutes ?? [])].sort((a, b) => b.version - a.version)

/** What is shown: the version that the address asks for or the newest, and what it is held against. */
export interface Chosen {
  readonly shown: Minutes
  readonly isNewest: boolean
  readonly against?: Minutes
}

/**
 * Without a wish, an erratum is shown against the version before it: what was corrected must be seen.
 * `against` is a version's number, `0` for none.
 */
export const chosenOf = (
  versions: readonly Minutes[],
  wish: { readonly version: string | null; readonly against: string | null },
): Chosen | undefined => {
  const byNumber = (n: string | null) => versions.find((m) => String(m.version) === n)
  const shown = byNumber(wish.version) ?? versions[0]
  if (!shown) return undefined
  const before = versions.find((m) => m.version < shown.version)
  const against = wish.against === '0' ? undefined : (byNumber(wish.against) ?? before)
  return {
    shown,
    isNewest: shown === versions[0],
    ...(against && against !== shown ? { against } : {}),
  }
}
