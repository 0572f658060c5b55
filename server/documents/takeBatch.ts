import type { RefusalReason } from './admission/RefusalReason.ts'
import { authorOf } from './authorOf.ts'
import { CLOSE } from './closeCodes.ts'
import type { Connection } from './Connection.ts'
import type { NewNotesUpdate } from './NotesStore.ts'
import type { NotesText } from './NotesText.ts'

export type Waiting = { readonly connection: Connection; readonly bytes: Uint8Array }

export type TakenBatch = {
  /** To be stored, in this order, and then shown. */
  readonly updates: readonly { readonly from: Connection; readonly update: NewNotesUpdate }[]
  /** Who has to hear that everything of theirs is stored, once it is. */
  readonly senders: ReadonlySet<Connection>
}

/** Scans what waits and applies what is in order, one after the other: each may build on the one before. */
export function takeBatch(text: NotesText, batch: readonly Waiting[]): TakenBatch {
  const updates: { from: Connection; update: NewNotesUpdate }[] = []
  const senders = new Set<Connection>()
  for (const { connection, bytes } of batch) {
    if (connection.revoked) continue
    const authorSeatId = authorOf(connection.viewer)
    const taken = takeOne(text, bytes, authorSeatId, connection)
    if (typeof taken === 'string') {
      connection.refuse(taken)
      continue
    }
    senders.add(connection)
    if (taken === undefined) continue
    const update = { bytes: taken, authorSeatId, clientId: connection.clientId }
    updates.push({ from: connection, update })
  }
  return { updates, senders }
}

/** If the scan ever lets something through that Yjs chokes on, its sender at least does not try again. */
function takeOne(
  text: NotesText,
  bytes: Uint8Array,
  author: string,
  connection: Connection,
): Uint8Array | RefusalReason | undefined {
  try {
    return text.take(bytes, author)
  } catch (fault) {
    connection.close(CLOSE.offences)
    throw fault
  }
}
