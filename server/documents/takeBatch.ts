import type { RefusalReason } from './admission/RefusalReason.ts'
import { CLOSE } from './closeCodes.ts'
import type { NewNotesUpdate } from './NotesStore.ts'
import type { NotesText } from './NotesText.ts'

/** Whom an update comes from: a connection, or the server in somebody's name. */
export type Sender = {
  readonly author: string
  readonly clientId: number
  readonly revoked: boolean
  refuse(reason: RefusalReason): void
  send(frame: Buffer): void
  close(code: number): void
}

export type Waiting = { readonly sender: Sender; readonly bytes: Uint8Array }

export type TakenBatch = {
  /** To be stored, in this order, and then shown. */
  readonly updates: readonly { readonly from: Sender; readonly update: NewNotesUpdate }[]
  /** Who has to hear that everything of theirs is stored, once it is. */
  readonly senders: ReadonlySet<Sender>
}

/** Scans what waits and applies what is in order, one after the other: each may build on the one before. */
export function takeBatch(text: NotesText, batch: readonly Waiting[]): TakenBatch {
  const updates: { from: Sender; update: NewNotesUpdate }[] = []
  const senders = new Set<Sender>()
  for (const { sender, bytes } of batch) {
    if (sender.revoked) continue
    const taken = takeOne(text, bytes, sender)
    if (typeof taken === 'string') {
      sender.refuse(taken)
      continue
    }
    senders.add(sender)
    if (taken === undefined) continue
    const update = { bytes: taken, authorSeatId: sender.author, clientId: sender.clientId }
    updates.push({ from: sender, update })
  }
  return { updates, senders }
}

/** If the scan ever lets something through that Yjs chokes on, its sender at least does not try again. */
function takeOne(
  text: NotesText,
  bytes: Uint8Array,
  sender: Sender,
): Uint8Array | RefusalReason | undefined {
  try {
    return text.take(bytes, sender.author)
  } catch (fault) {
    sender.close(CLOSE.offences)
    throw fault
  }
}
