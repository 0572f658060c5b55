import type { Viewer } from '../auth/viewer.ts'

/** To whom writing is attributed: the seat, and for those without one their guest record or account. */
export function authorOf(viewer: Viewer): string {
  if (viewer.kind === 'seat') return viewer.seatId
  return viewer.kind === 'guest' ? viewer.guestId : viewer.userId
}
