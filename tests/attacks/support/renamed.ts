import type { Change, Kind, State } from '../../../domain/state.ts'
import { apply, emptyState, KINDS } from '../../../domain/state.ts'

/** The same with other ids, wherever they stand: alone, or as parts of a composed id. */
export const renamed = <T>(value: T, nameOf: (id: string) => string): T => {
  const deep = (one: unknown): unknown => {
    if (typeof one === 'string') return one.split('/').map(nameOf).join('/')
    if (Array.isArray(one)) return one.map(deep)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([field, inner]) => [field, deep(inner)]))
  }
  return deep(value) as T
}

/** Everything in a state as changes. */
export const everythingIn = (state: State): readonly Change[] =>
  KINDS.flatMap((kind: Kind) =>
    [...state[kind].values()].map((record) => ({ kind, record }) as Change),
  )

/** Every id that stands in a state, of whatever kind; composed ones are made of others. */
export const idsIn = (state: State): ReadonlySet<string> =>
  new Set(everythingIn(state).flatMap(({ record }) => record.id.split('/')))

/** The same committee again with ids of its own. */
export const twin = (state: State, suffix: string): State => {
  const ids = idsIn(state)
  const nameOf = (id: string) => (ids.has(id) ? `${id}${suffix}` : id)
  return apply(emptyState(), renamed(everythingIn(state), nameOf))
}

/** Both together: where an id is in both, the second counts. */
export const together = (a: State, b: State): State =>
  apply(emptyState(), [...everythingIn(a), ...everythingIn(b)])
