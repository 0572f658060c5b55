import { newestMinutes } from '../../domain/minutes/lifeCycle.ts'
import type { State } from '../../domain/state.ts'

/** What an editor of an item's prose has before him now: the base of an `editMinutes` [M47]. */
export const proseBase = (state: State, meetingId: string, itemId: string) => {
  const minutes = newestMinutes(state, meetingId as never)
  const section = minutes?.document.sections.find((s) => s.itemId === itemId)
  return {
    version: minutes?.version ?? 1,
    ...(section ? { finding: section.finding, addition: section.addition ?? '' } : {}),
  }
}
