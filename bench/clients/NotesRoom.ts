import { setTimeout as pause } from 'node:timers/promises'
import { DocumentLine } from './DocumentLine.ts'
import { NotesWriter } from './NotesWriter.ts'
import type { Peer } from './Peer.ts'
import { ROOT } from './Peer.ts'
import { writesIn } from './writesIn.ts'

/** All members of one room on its notes: who writes, and when each write reached each of the others. */
export class NotesRoom {
  /** How long each delivery took, ms. */
  readonly late: number[] = []
  readonly #lines: readonly DocumentLine[]
  #writers: readonly NotesWriter[] = []
  readonly #writtenAt = new Map<string, { readonly at: number; readonly by: number }>()
  /** All receivers get the same bytes: a frame is read once. */
  readonly #read = new Map<
    string,
    { readonly bytes: Uint8Array; readonly places: readonly string[] }
  >()

  static async open(peer: Peer, room: number, members: number): Promise<NotesRoom> {
    const made = new NotesRoom(peer, room, members)
    await Promise.all(made.#lines.map((line) => line.whole))
    made.#writers = made.#lines.map((line) => new NotesWriter(line.clientId, ROOT))
    return made
  }

  private constructor(peer: Peer, room: number, members: number) {
    const ears = { update: (line: DocumentLine, bytes: Uint8Array) => this.#hear(line, bytes) }
    this.#lines = Array.from(
      { length: members },
      (_, member) =>
        new DocumentLine({ index: room * members + member, ...peer.door(room, member), ears }),
    )
  }

  write(member: number): void {
    const update = this.#writers[member]?.type()
    if (!update) return
    const write = { at: performance.now(), by: member }
    for (const place of writesIn(update)) this.#writtenAt.set(place, write)
    this.#lines[member]?.write(update)
  }

  /** Waits until everything written has reached everybody else, or for so many ms. */
  async settled(patience: number): Promise<void> {
    const end = performance.now() + patience
    const all = () => this.#writtenAt.size * (this.#lines.length - 1)
    while (this.late.length < all() && performance.now() < end) await pause(20)
  }

  leave(): void {
    for (const line of this.#lines) line.leave()
  }

  #hear(line: DocumentLine, bytes: Uint8Array): void {
    const now = performance.now()
    const key = `${bytes.length} ${Buffer.from(bytes.subarray(0, 48)).toString('latin1')}`
    let read = this.#read.get(key)
    // Two frames may begin alike: only the same bytes are the same frame.
    if (!read || Buffer.compare(read.bytes, bytes) !== 0) {
      read = { bytes: bytes.slice(), places: writesIn(bytes) }
      if (this.#read.size > 64) this.#read.clear()
      this.#read.set(key, read)
    }
    for (const place of read.places) {
      const write = this.#writtenAt.get(place)
      // What comes back to whoever wrote it is no delivery.
      if (write && this.#lines[write.by] !== line) this.late.push(now - write.at)
    }
  }
}
