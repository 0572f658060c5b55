import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep1, writeUpdate } from 'y-protocols/sync'
import { messageAwareness, messageSync, WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { backoff } from './backoff.ts'

/** Our own messages, which only the server sends. */
const RECEIPT = 100
const CLIENT_ID = 101
const REFUSED = 102

/** Close codes after which trying again cannot help. */
export const DEAD_END = {
  forbidden: 4403,
  /** The document is over, or not there for this account. */
  missing: 4404,
  /** This page is too old to be understood. */
  upgrade: 4426,
} as const

/** The session is over, and perhaps another has taken its place: whoever learns that wakes the wire. */
const SIGNED_OUT = 4401

/** What is heard on the connection of one document. */
export interface WireEvents {
  connected?(isConnected: boolean): void
  /** The server's whole document is here. */
  synced?(): void
  /** From now on this page writes under this id. */
  clientId?(id: number): void
  /** The server asked for what it lacks, and has been told everything. It asks only writers. */
  asked?(): void
  /** What was sent last is stored. */
  receipt?(): void
  refused?(reason: string): void
  /** No point in coming back: a code of DEAD_END. */
  gone?(code: number): void
}

export interface Wire {
  readonly awareness: Awareness
  /** Sends an update; false where there is no connection. */
  send(update: Uint8Array): boolean
  /** What others see of this page; the server adds who it is. */
  setPresence(state: Readonly<Record<string, unknown>> | null): void
  /** Comes back at once; `anew` also when the connection looks alive. */
  wake(anew: boolean): void
  close(): void
}

export interface WireParts {
  /** `wss://host/yjs` */
  readonly url: string
  readonly name: string
  readonly doc: Y.Doc
  readonly hear: WireEvents
  readonly WebSocketPolyfill?: typeof WebSocket
}

/**
 * One document over y-websocket's provider, with its habits changed: it sends no update by itself (a
 * board is never written, notes go one at a time), speaks for nobody but itself in presence (else 300
 * members turn 300 changes into 90,000 frames), and comes back after a random pause.
 */
export const openWire = ({ url, name, doc, hear, WebSocketPolyfill }: WireParts): Wire => {
  const awareness = new Awareness(doc)
  // Nothing is said before the server has given the id under which to say it.
  awareness.setLocalState(null)
  const polyfill = WebSocketPolyfill ? { WebSocketPolyfill } : {}
  // Which page this is: the server stores nothing of one that it does not understand any more [C1].
  const params = { v: String(PROTOCOL) }
  const options = { awareness, params, connect: false, disableBc: true, ...polyfill }
  const provider = new WebsocketProvider(url, name, doc, options)
  doc.off('update', provider._updateHandler)
  awareness.off('update', provider._awarenessUpdateHandler)
  // Says good-bye under the document's id; the server sees the connection end anyway.
  provider.disconnectBc = () => {}

  let presence: Readonly<Record<string, unknown>> | null = null
  let hasId = false
  let isOver = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const post = (write: (encoder: encoding.Encoder) => void): boolean => {
    const { ws, wsconnected } = provider
    if (!wsconnected || ws?.readyState !== 1) return false
    ws.send(encoding.encode(write))
    return true
  }

  awareness.on('change', (_: unknown, origin: unknown) => {
    if (origin !== 'local' || !hasId) return
    post((encoder) => {
      encoding.writeVarUint(encoder, messageAwareness)
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    })
  })

  const handlers = provider.messageHandlers
  const sync = handlers[messageSync]
  handlers[messageSync] = (encoder, decoder, ...rest) => {
    const step = decoding.peekVarUint(decoder)
    sync?.(encoder, decoder, ...rest)
    if (step === messageYjsSyncStep1) hear.asked?.()
  }
  handlers[RECEIPT] = () => hear.receipt?.()
  handlers[REFUSED] = (_encoder, decoder) => hear.refused?.(decoding.readVarString(decoder))
  handlers[CLIENT_ID] = (_encoder, decoder) => {
    awareness.clientID = decoding.readVarUint(decoder)
    hasId = true
    hear.clientId?.(awareness.clientID)
    if (presence) awareness.setLocalState(presence)
  }

  const connect = () => {
    clearTimeout(timer)
    timer = undefined
    provider.connect()
  }
  provider.on('sync', (isSynced: boolean) => {
    if (!isSynced) return
    failures = 0
    hear.synced?.()
  })
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connecting') hear.connected?.(status === 'connected')
    if (status !== 'disconnected') return
    hasId = false
    awareness.setLocalState(null)
    // A server that has started anew counts from one again.
    for (const id of awareness.meta.keys()) if (id !== doc.clientID) awareness.meta.delete(id)
  })
  provider.on('connection-close', (event: { code: number } | null) => {
    if (!provider.shouldConnect) return
    // The provider's own timer then does nothing: all pages would come back at the same moment.
    provider.shouldConnect = false
    const code = event?.code ?? 0
    if (code === SIGNED_OUT) return
    isOver = code >= 4400 && code < 4500
    if (isOver) return hear.gone?.(code)
    failures += 1
    clearTimeout(timer)
    timer = setTimeout(connect, backoff(failures))
  })
  provider.connect()

  return {
    awareness,
    send: (update) =>
      post((encoder) => {
        encoding.writeVarUint(encoder, messageSync)
        writeUpdate(encoder, update)
      }),
    setPresence(state) {
      presence = state
      if (hasId) awareness.setLocalState(state)
    },
    wake(anew) {
      if (isOver || (provider.wsconnected && !anew)) return
      if (anew) provider.disconnect()
      connect()
    },
    close() {
      isOver = true
      clearTimeout(timer)
      provider.destroy()
      awareness.destroy()
    },
  }
}
