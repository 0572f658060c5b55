import { isOver } from '../../domain/meeting/Meeting.ts'
import type { DocumentAccess } from '../documents/DocumentAccess.ts'
import type { State } from '../../domain/state.ts'

/** Who may read the board and write in the notes. `stateOf` answers for rooms that are open. */
export const documentAccess = (
  stateOf: (committeeId: string) => State | undefined,
): DocumentAccess => ({
  readBoard: (viewer, committeeId) =>
    (viewer.kind === 'seat' || viewer.kind === 'screen') && viewer.committeeId === committeeId,

  notes(viewer, committeeId, subject) {
    const state = stateOf(committeeId)
    if (viewer.kind !== 'seat' || viewer.committeeId !== committeeId || !state) return 'none'
    const seat = state.seat.get(viewer.seatId)
    if (!seat) return 'none'
    const isGuest = seat.observerKind === 'GUEST'
    if (subject.kind === 'issue') {
      const issue = state.issue.get(subject.id)
      if (!issue) return 'none'
      return isGuest || issue.status === 'MERGED' ? 'read' : 'write'
    }
    const item = state.item.get(subject.id)
    const meeting = item ? state.meeting.get(item.meetingId) : undefined
    if (!meeting) return 'none'
    return isGuest || isOver(meeting) ? 'read' : 'write'
  },

  presenceOf(viewer) {
    if (viewer.kind === 'screen') return { name: '大屏' }
    const state = 'committeeId' in viewer ? stateOf(viewer.committeeId) : undefined
    const seat = viewer.kind === 'seat' ? state?.seat.get(viewer.seatId) : undefined
    if (!seat) return { name: '' }
    const unit = seat.unitId ? state?.unit.get(seat.unitId)?.shortName : undefined
    return { seatId: seat.id, name: seat.name, ...(unit ? { unit } : {}) }
  },
})
