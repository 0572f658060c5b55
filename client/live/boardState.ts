import type * as Y from 'yjs'
import { PUBLISHED } from '../../domain/board/publish.ts'
import type { Kind, State } from '../../domain/state.ts'
import { emptyState, KINDS } from '../../domain/state.ts'

/**
 * The state that a board document shows, kept up to date: one emission per Yjs transaction, in which
 * only the records that were touched are read and only the maps of their kinds are copied.
 * `emit` also gets the state as it is now, at once. Gives back how to stop.
 */
export const followBoard = (doc: Y.Doc, emit: (state: State) => void): (() => void) => {
  const meta = doc.getMap('meta')
  const kinds = KINDS.filter((kind) => kind in PUBLISHED)
  const kindOf = new Map<unknown, Kind>(kinds.map((kind) => [doc.getMap(kind), kind]))
  const revision = (): number => Number(meta.get('revision') ?? 0)

  let state: State = {
    ...emptyState(),
    ...Object.fromEntries(kinds.map((kind) => [kind, new Map(doc.getMap(kind).entries())])),
    revision: revision(),
  }
  const follow = ({ changed }: Y.Transaction) => {
    const next: Record<string, unknown> = { ...state, revision: revision() }
    let touched = false
    for (const [type, ids] of changed) {
      if ((type as unknown) === meta) touched = true
      const kind = kindOf.get(type)
      if (!kind) continue
      touched = true
      next[kind] = withRecords(state[kind], type as unknown as Y.Map<unknown>, ids)
    }
    if (!touched) return
    state = next as unknown as State
    emit(state)
  }
  doc.on('afterTransaction', follow)
  emit(state)
  return () => doc.off('afterTransaction', follow)
}

const withRecords = (
  before: ReadonlyMap<string, unknown>,
  shown: Y.Map<unknown>,
  ids: ReadonlySet<string | null>,
): ReadonlyMap<string, unknown> => {
  const after = new Map(before)
  for (const id of ids) {
    if (id === null) continue
    const record = shown.get(id)
    if (record === undefined) after.delete(id)
    else after.set(id, record)
  }
  return after
}
