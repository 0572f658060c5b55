import type { StaleLease } from '../store/CommitStore.ts'
import { CLOSE } from './closeCodes.ts'
import { parseDocumentName } from './DocumentName.ts'
import type { Leases } from './Leases.ts'
import { NotesDocument, type NotesParts } from './NotesDocument.ts'

type NotesRoomsParts = Pick<NotesParts, 'store' | 'clock' | 'limits' | 'log'> & {
  readonly leases: Leases
}

/** The notes that are open, each loaded once however many come at the same time. */
export class NotesRooms {
  readonly #parts: NotesRoomsParts
  readonly #rooms = new Map<string, Promise<NotesDocument>>()

  constructor(parts: NotesRoomsParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#rooms.size
  }

  open(documentId: string): Promise<NotesDocument> {
    const open = this.#rooms.get(documentId)
    if (open !== undefined) return open
    const room = this.#load(documentId)
    this.#rooms.set(documentId, room)
    room.catch(() => this.#forget(documentId, room))
    return room
  }

  /** The room if somebody is in it; rejects if it could not be loaded. */
  find(documentId: string): Promise<NotesDocument> | undefined {
    return this.#rooms.get(documentId)
  }

  /** Closes a room for good and waits until its last round is stored. */
  async end(documentId: string): Promise<void> {
    const room = await this.#rooms.get(documentId)?.catch(() => undefined)
    room?.close(CLOSE.missing)
    await room?.settle()
  }

  /** Waits until everything that has arrived is stored. */
  async settle(): Promise<void> {
    const rooms = await Promise.allSettled(this.#rooms.values())
    for (const room of rooms) if (room.status === 'fulfilled') await room.value.settle()
  }

  async #load(documentId: string): Promise<NotesDocument> {
    const { leases, ...parts } = this.#parts
    const committeeId = parseDocumentName(documentId)?.committeeId ?? ''
    // Before the text is read: whoever takes the committee later finds what we stored, and we notice.
    const epoch = leases.epochOf(committeeId)
    const stored = await parts.store.load(documentId)
    const room = this.#rooms.get(documentId)
    const onOver = (): void => this.#forget(documentId, room)
    const onStale = (fault: StaleLease): void => leases.lost(committeeId, epoch, fault)
    return new NotesDocument({ ...parts, documentId, epoch, onOver, onStale }, stored)
  }

  #forget(documentId: string, room: Promise<NotesDocument> | undefined): void {
    if (this.#rooms.get(documentId) === room) this.#rooms.delete(documentId)
  }
}
