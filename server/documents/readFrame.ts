import { ByteReader, MalformedBytes } from './ByteReader.ts'
import type { Connection } from './Connection.ts'
import { MESSAGE, SYNC } from './frames.ts'
import type { LiveDocument } from './LiveDocument.ts'

/** Reads one frame of a client and hands it on. Never throws, whatever the bytes are. */
export function readFrame(data: Uint8Array, connection: Connection, document: LiveDocument): void {
  const reader = new ByteReader(data)
  try {
    switch (reader.varUint()) {
      case MESSAGE.sync:
        return readSync(reader, connection, document)
      case MESSAGE.presence:
        return document.presence.receive(connection, lastBytes(reader))
      case MESSAGE.queryPresence:
        reader.end()
        return document.presence.greet(connection)
      default:
        return connection.refuse('UNKNOWN_MESSAGE')
    }
  } catch (error) {
    if (!(error instanceof MalformedBytes)) throw error
    connection.refuse('MALFORMED')
  }
}

function readSync(reader: ByteReader, connection: Connection, document: LiveDocument): void {
  const step = reader.varUint()
  const bytes = lastBytes(reader)
  if (step === SYNC.ask) return document.answer(connection, readStateVector(bytes))
  if (step !== SYNC.answer && step !== SYNC.update) return connection.refuse('UNKNOWN_MESSAGE')
  // The one place where writing is allowed or not, for boards and notes and every kind of writing.
  if (!connection.mayWrite) return connection.refuse('READ_ONLY')
  if (step === SYNC.answer) connection.hasAnswered = true
  // What comes before the answer to our question stands in that answer once more, and without gaps.
  if (connection.hasAnswered) document.receive(connection, bytes)
}

function lastBytes(reader: ByteReader): Uint8Array {
  const bytes = reader.varBytes()
  reader.end()
  return bytes
}

/** Looks a state vector through before Yjs does, which would believe every count in it. */
function readStateVector(bytes: Uint8Array): Uint8Array {
  const reader = new ByteReader(bytes)
  const count = reader.varUint()
  if (count * 2 > reader.remaining) throw new MalformedBytes('too short')
  for (let i = 0; i < 2 * count; i++) reader.varUint()
  reader.end()
  return bytes
}
