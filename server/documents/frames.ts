import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import type { RefusalReason } from './admission/RefusalReason.ts'

/** First number of a frame: those of y-websocket, and from 100 on our own, which only the server sends. */
export const MESSAGE = {
  sync: 0,
  presence: 1,
  queryPresence: 3,
  /** To the sender: the state vector of what is stored. */
  receipt: 100,
  /** To a new connection: the client id under which it writes. */
  clientId: 101,
  /** To the sender: a word that says why its update was not taken. */
  refused: 102,
} as const

export const SYNC = {
  ask: messageYjsSyncStep1,
  answer: messageYjsSyncStep2,
  update: messageYjsUpdate,
} as const

/** Asks a client for what the server lacks: sync step 1. */
export function askFrame(stateVector: Uint8Array): Buffer {
  return frame(MESSAGE.sync, SYNC.ask, stateVector)
}

/** Answers a client's question: sync step 2. */
export function answerFrame(update: Uint8Array): Buffer {
  return frame(MESSAGE.sync, SYNC.answer, update)
}

export function updateFrame(update: Uint8Array): Buffer {
  return frame(MESSAGE.sync, SYNC.update, update)
}

export function receiptFrame(stateVector: Uint8Array): Buffer {
  return frame(MESSAGE.receipt, undefined, stateVector)
}

export function clientIdFrame(clientId: number): Buffer {
  return finish((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.clientId)
    encoding.writeVarUint(encoder, clientId)
  })
}

export function refusedFrame(reason: RefusalReason): Buffer {
  return finish((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.refused)
    encoding.writeVarString(encoder, reason)
  })
}

/** Entries as presenceEntry makes them, in one frame. */
export function presenceFrame(entries: readonly Uint8Array[]): Buffer {
  const count = finish((encoder) => encoding.writeVarUint(encoder, entries.length))
  const length = entries.reduce((sum, entry) => sum + entry.length, count.length)
  const head = finish((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.presence)
    encoding.writeVarUint(encoder, length)
  })
  return Buffer.concat([head, count, ...entries])
}

/** One member's presence; `state` is JSON, `null` for somebody who left. */
export function presenceEntry(clientId: number, clock: number, state: string): Buffer {
  return finish((encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

function frame(message: number, step: number | undefined, payload: Uint8Array): Buffer {
  return finish((encoder) => {
    encoding.writeVarUint(encoder, message)
    if (step !== undefined) encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** A Buffer, because ws would otherwise wrap the bytes anew for every receiver. */
function finish(write: (encoder: encoding.Encoder) => void): Buffer {
  const bytes = encoding.encode(write)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
