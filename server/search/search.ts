import type { Found, SearchEntries } from '../store/searchEntries.ts'
import type { Term } from './queryOf.ts'
import { termsOf } from './queryOf.ts'
import type { Scope } from './scopeOf.ts'
import type { Facts } from './SearchEntry.ts'
import type { SearchForm } from './SearchForm.ts'
import { filtersOf, PAGE_SIZE } from './SearchForm.ts'
import type { Marked } from './snippet.ts'
import { marked, snippet } from './snippet.ts'
import { windowsOf } from './windows.ts'

/** One thing found. */
export interface SearchResult {
  readonly committeeId: string
  readonly at: number
  readonly title: Marked
  /** A piece of its text around what was looked for. */
  readonly snippet?: Marked
  readonly meetingId?: string
  readonly facts: Facts
}

export interface SearchPage {
  readonly page: number
  readonly results: readonly SearchResult[]
  /** There is a page after this one. How many there are in all is not counted. */
  readonly more: boolean
}

/** One page of what somebody may find; undefined where looking for it took too long. */
export const search = async (
  entries: Pick<SearchEntries, 'find'>,
  scope: Scope,
  form: SearchForm,
  now: number,
): Promise<SearchPage | undefined> => {
  const { page } = form
  const filters = filtersOf(form, scope.kinds)
  if (!filters) return { page, results: [], more: false }
  const terms = termsOf(form.q)
  if (form.q !== '' && terms.length === 0) return { page, results: [], more: false }
  const found = await entries.find({
    ...scope,
    must: [...scope.must, ...filters],
    terms,
    windows: windowsOf(now, form.year),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  if (!found) return undefined
  const results = found.slice(0, PAGE_SIZE).map((f) => resultOf(f, terms, scope))
  return { page, results, more: found.length > PAGE_SIZE }
}

const resultOf = (found: Found, terms: readonly Term[], { titlesOnly }: Scope): SearchResult => {
  const { committeeId, at, meetingId, facts, title, body } = found
  const isBodyOpen = !titlesOnly || facts.kind === 'MINUTES'
  return {
    ...{ committeeId, at, facts },
    ...(meetingId === undefined ? {} : { meetingId }),
    title: marked(title, terms),
    ...(isBodyOpen && body !== '' ? { snippet: snippet(body, terms) } : {}),
  }
}
