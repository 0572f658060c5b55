import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

export type Message = {
  readonly type: number
  readonly step?: number
  readonly payload: Uint8Array
  readonly raw: Uint8Array
}

/** A client that sends and hears bare frames, and so can do what no honest page does. */
export class RawClient {
  readonly messages: Message[] = []
  readonly socket: WebSocket
  closed: { readonly code: number; readonly reason: string } | undefined
  clientId = 0

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers })
    this.socket.on('error', () => {})
    this.socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)))
    this.socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }))
    onTestFinished(() => this.socket.terminate())
  }

  /** Connects, gets its client id, and asks for the state; with an answer to the server's question. */
  static async enter(url: string, { answer = true, headers = {} } = {}): Promise<RawClient> {
    const client = new RawClient(url, headers)
    await client.hears(({ type }) => type === 101)
    client.sync(0, Uint8Array.of(0))
    await client.hears((message) => message.type === 0 && message.step === 1)
    if (answer) client.sync(1, Uint8Array.of(0, 0))
    return client
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  sync(step: number, payload: Uint8Array): void {
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  }

  update(update: Uint8Array): void {
    this.sync(2, update)
  }

  presence(id: number, state: unknown, { clock = 1, count = 1 } = {}): void {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, count)
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }

  /** Waits for a message, also among those that have come already. */
  async hears(wanted: (message: Message) => boolean): Promise<Message> {
    return vi.waitFor(
      () => {
        const message = this.messages.find(wanted)
        if (message === undefined) throw new Error('not heard')
        return message
      },
      { timeout: 5000, interval: 5 },
    )
  }

  /** Waits until the server has read everything that was sent so far: it answers in order. */
  async isHeard(): Promise<void> {
    const before = this.messages.filter(({ type }) => type === 1).length
    this.send(Uint8Array.of(3))
    await vi.waitFor(
      () => {
        if (this.messages.filter(({ type }) => type === 1).length === before)
          throw new Error('no answer')
      },
      { timeout: 5000, interval: 5 },
    )
  }

  async isClosed(): Promise<{ readonly code: number; readonly reason: string }> {
    return vi.waitFor(
      () => {
        if (this.closed === undefined) throw new Error('still open')
        return this.closed
      },
      { timeout: 5000, interval: 5 },
    )
  }

  get receipts(): readonly Map<number, number>[] {
    return this.messages
      .filter(({ type }) => type === 100)
      .map(({ payload }) => Y.decodeStateVector(payload))
  }

  get refusals(): readonly string[] {
    return this.messages
      .filter(({ type }) => type === 102)
      .map(({ payload }) => new TextDecoder().decode(payload))
  }

  /** The last state of somebody present that this client has heard of; null if they left. */
  stateOf(id: number): unknown {
    return this.messages
      .filter(({ type }) => type === 1)
      .map((message) => statesIn(message).get(id))
      .filter((state) => state !== undefined)
      .at(-1)
  }

  /** The document as this client has heard it. */
  doc(): Y.Doc {
    const doc = new Y.Doc()
    for (const { type, step, payload } of this.messages)
      if (type === 0 && step !== 0) Y.applyUpdate(doc, payload)
    return doc
  }

  #hear(raw: Uint8Array): void {
    const decoder = decoding.createDecoder(raw)
    const type = decoding.readVarUint(decoder)
    if (type === 101) {
      this.clientId = decoding.readVarUint(decoder)
      this.messages.push({ type, payload: new Uint8Array(), raw })
      return
    }
    const step = type === 0 ? decoding.readVarUint(decoder) : undefined
    const payload = decoding.readVarUint8Array(decoder)
    this.messages.push({ type, payload, raw, ...(step === undefined ? {} : { step }) })
  }
}

/** The states in a presence message by client id; null for somebody who left. */
export function statesIn({ payload }: Message): Map<number, unknown> {
  const decoder = decoding.createDecoder(payload)
  const states = new Map<number, unknown>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const id = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    states.set(id, JSON.parse(decoding.readVarString(decoder)))
  }
  return states
}
