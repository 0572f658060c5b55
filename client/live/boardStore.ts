import type { State } from '../../domain/state.ts'
import { emptyState } from '../../domain/state.ts'
import { createStore, until } from './store.ts'
import { useSelected, useStore } from './useStore.ts'

/** What the room shows. Before the first connection empty; offline what it was. */
export const board = createStore<State>(emptyState())
/** The board has been here whole at least once since sign-in. */
export const isBoardHere = createStore(false)

/**
 * A part of the board; renders again only when that part changes. Before the board is here the state
 * is empty: ask useBoardReady() first where a committee is needed.
 */
export const useBoard = <T>(select: (state: State) => T, same?: (a: T, b: T) => boolean): T =>
  useSelected(board, select, same)

export const useBoardReady = (): boolean => useStore(isBoardHere)
export const boardReady = (): boolean => isBoardHere.get()

/** Resolves when the board shows this revision, or after `limit` ms. */
export const boardReaches = (revision: number, limit = 3_000): Promise<boolean> =>
  until(board, (state) => state.revision >= revision, limit)
