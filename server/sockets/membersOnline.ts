import type { Io } from './Io.ts'

/** Seats with a page open, over all committees; a second page counts nothing. */
export const membersOnline = (io: Io): number => {
  const seats = new Set<string>()
  for (const { data } of io.sockets.sockets.values()) {
    const { viewer } = data
    if (viewer.kind === 'seat') seats.add(JSON.stringify([viewer.committeeId, viewer.seatId]))
  }
  return seats.size
}
