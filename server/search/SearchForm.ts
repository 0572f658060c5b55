import * as v from 'valibot'
import { TASK_PHASES } from '../../domain/assignment/Task.ts'
import { Category, STATUSES } from '../../domain/issue/Issue.ts'
import { OUTCOMES } from '../../domain/meeting/AgendaItem.ts'
import type { Outcome } from '../../domain/meeting/AgendaItem.ts'
import { MINUTES_PHASES } from '../../domain/minutes/lifeCycle.ts'
import { Remark } from '../../domain/text.ts'
import { docNoFacets, facet } from './facets.ts'
import type { EntryKind } from './SearchEntry.ts'
import { ENTRY_KINDS } from './SearchEntry.ts'

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
const Whole = (most: number) =>
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/u), v.transform(Number), v.number(), v.maxValue(most))
const STATUSES_OF: Readonly<Record<EntryKind, readonly string[]>> = {
  MINUTES: Object.keys(MINUTES_PHASES),
  ISSUE: Object.keys(STATUSES),
  TASK: Object.keys(TASK_PHASES),
}
const Status = v.picklist([...new Set(Object.values(STATUSES_OF).flat())])

/** Pages that one turns over; whoever wants more narrows the search. */
export const MOST_PAGES = 20
export const PAGE_SIZE = 20

/** `?q=消防&year=2026&…`: scalars all of them, and nothing else. */
export const SearchForm = v.strictObject({
  q: v.optional(Remark(100), ''),
  year: v.optional(Whole(2200)),
  kind: v.optional(v.picklist(ENTRY_KINDS)),
  docNo: v.optional(Remark(30)),
  unit: v.optional(Id),
  category: v.optional(Category),
  outcome: v.optional(v.picklist(Object.keys(OUTCOMES) as Outcome[])),
  owner: v.optional(Id),
  status: v.optional(Status),
  /** For superiors: one committee of the area. */
  committee: v.optional(Id),
  page: v.optional(Whole(MOST_PAGES), '1'),
})
export type SearchForm = v.InferOutput<typeof SearchForm>

/** A form as a browser without JavaScript sends it: fields left empty are not there. */
export const withoutEmpty = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

/** Tokens that all results have; undefined where nothing of these kinds can have them. */
export const filtersOf = (
  form: SearchForm,
  kinds: readonly EntryKind[],
): readonly string[] | undefined => {
  const docNo = form.docNo ? docNoFacets(form.docNo)[0] : undefined
  if (form.docNo && docNo === undefined) return undefined
  const { kind, status } = form
  const fits = (k: EntryKind) =>
    (kind === undefined || k === kind) && (status === undefined || STATUSES_OF[k].includes(status))
  if (!kinds.some(fits)) return undefined
  return [
    ...(docNo === undefined ? [] : [docNo]),
    ...(form.year === undefined ? [] : [facet('year', `${form.year}`)]),
    ...(['kind', 'unit', 'category', 'outcome', 'owner', 'status', 'committee'] as const).flatMap(
      (name) => (form[name] === undefined ? [] : [facet(name, form[name])]),
    ),
  ]
}
