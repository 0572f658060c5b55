import { isOfCommittee } from '../auth/viewer.ts'
import type { BoardSocket, Io } from './Io.ts'
import { committeeRoom } from './Io.ts'

const GATHER_MS = 200

/** Which seats have a page open. A closed page is 断线, never 离会 [A3]. */
export class OnlineSeats {
  readonly #io: Io
  readonly #pages = new Map<string, Map<string, number>>()
  readonly #due = new Map<string, NodeJS.Timeout>()

  constructor(io: Io) {
    this.#io = io
  }

  enter(socket: BoardSocket): void {
    this.#count(socket, 1)
  }

  leave(socket: BoardSocket): void {
    this.#count(socket, -1)
  }

  stop(): void {
    for (const timer of this.#due.values()) clearTimeout(timer)
  }

  #count({ data: { viewer } }: BoardSocket, by: number): void {
    if (!isOfCommittee(viewer) || viewer.kind === 'guest') return
    const { committeeId } = viewer
    const seats = this.#pages.get(committeeId) ?? new Map<string, number>()
    this.#pages.set(committeeId, seats)
    if (viewer.kind === 'seat') {
      const pages = (seats.get(viewer.seatId) ?? 0) + by
      if (pages > 0) seats.set(viewer.seatId, pages)
      else seats.delete(viewer.seatId)
    }
    if (this.#due.has(committeeId)) return
    const tell = () => {
      this.#due.delete(committeeId)
      this.#io.to(committeeRoom(committeeId)).emit('online', [...seats.keys()])
    }
    this.#due.set(committeeId, setTimeout(tell, GATHER_MS))
  }
}
