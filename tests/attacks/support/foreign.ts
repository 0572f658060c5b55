import type { State } from '../../../domain/state.ts'
import { apply, emptyState } from '../../../domain/state.ts'
import { everythingIn, idsIn, twin } from './renamed.ts'

/** Stands in every text of the other committee and in none of one's own. */
export const FOREIGN = '乙'
export const SUFFIX = '-b'

/** Another committee: its ids end in `-b`, and its people, places and texts are marked. */
export const foreign = (state: State): State =>
  apply(
    emptyState(),
    everythingIn(twin(state, SUFFIX)).map((change) => deep(change) as typeof change),
  )

const WORDS = /人|路灯|齿苑|议题|会议|装灯|文字|事由|单位|支部|来客/g
const deep = (one: unknown): unknown => {
  if (typeof one === 'string') return one.replace(WORDS, (word) => FOREIGN + word)
  if (Array.isArray(one)) return one.map(deep)
  if (typeof one !== 'object' || one === null) return one
  return Object.fromEntries(Object.entries(one).map(([field, inner]) => [field, deep(inner)]))
}

/** Where ids stand in an input: for each spot the same input with another id there. */
export const idSpots = (
  input: object,
  ids: ReadonlySet<string>,
): readonly { readonly id: string; with(other: string): object }[] => {
  const spots: { id: string; with(other: string): object }[] = []
  const walk = (one: unknown, put: (changed: unknown) => object): void => {
    if (typeof one === 'string' && ids.has(one)) spots.push({ id: one, with: put })
    else if (Array.isArray(one))
      one.forEach((inner, n) => walk(inner, (changed) => put(one.toSpliced(n, 1, changed))))
    else if (typeof one === 'object' && one !== null)
      for (const [field, inner] of Object.entries(one))
        walk(inner, (changed) => put({ ...one, [field]: changed }))
  }
  walk(input, (changed) => changed as object)
  return spots
}

/** One id of every kind, and some that are no record of the board. */
export const leakedIds = (state: State): readonly string[] => [
  ...new Set([...idsIn(state)].filter((id) => id.endsWith(SUFFIX))),
]
