import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { notesName, type NotesSubject } from '../../../domain/board/documentName.ts'

const STORED = 100
const YOUR_ID = 101

/** Writes a discussion as a member's page does; resolves when it is stored. */
export const writeNotes = async (o: {
  origin: string
  cookie: string
  committeeId: string
  subject: NotesSubject
  text: string
}): Promise<void> => {
  const { origin, cookie } = o
  class SignedIn extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin, cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${origin.replace('http', 'ws')}/yjs`,
    notesName(o.committeeId, o.subject),
    doc,
    { disableBc: true, WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket },
  )
  try {
    await new Promise<void>((resolve) => {
      provider.messageHandlers[YOUR_ID] = (_encoder, decoder) => {
        const { awareness } = provider
        awareness.setLocalState(null)
        doc.clientID = decoding.readVarUint(decoder)
        awareness.clientID = doc.clientID
        awareness.setLocalState({})
        resolve()
      }
    })
    const stored = new Promise<void>((resolve) => {
      provider.messageHandlers[STORED] = (_encoder, decoder) => {
        const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
        if ((clocks.get(doc.clientID) ?? 0) > 0) resolve()
      }
    })
    doc.getText('discussion').insert(0, o.text)
    await stored
  } finally {
    provider.destroy()
    doc.destroy()
  }
}
