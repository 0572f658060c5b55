import { committeeOf, currentMeeting } from '../../domain/meeting/lookup.ts'
import { isOver } from '../../domain/meeting/Meeting.ts'
import type { State } from '../../domain/state.ts'
import type { Access } from '../store/committees.ts'

/** A committee as its administrator sees it: people and settings; no issues, votes or contacts [P5]. */
export const committeeView = (state: State, access: ReadonlyMap<string, Access>) => {
  const meeting = currentMeeting(state)
  return {
    committee: committeeOf(state),
    units: inOrder(state.unit.values()),
    branches: [...state.branch.values()].sort((a, b) => a.no - b.no),
    seats: inOrder(state.seat.values()).filter((s) => s.observerKind !== 'GUEST'),
    access: Object.fromEntries(access),
    ...(meeting && !isOver(meeting) ? { meeting } : {}),
  }
}
export type CommitteeView = ReturnType<typeof committeeView>

const inOrder = <R extends { readonly order: number }>(records: Iterable<R>): readonly R[] =>
  [...records].sort((a, b) => a.order - b.order)
