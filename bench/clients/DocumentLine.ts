import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'

const SYNC = 0
const PRESENCE = 1
const [ASK, ANSWER, UPDATE] = [0, 1, 2]
/** Frames of our own server: the client id to write under, and the receipt of what is stored. */
const [RECEIPT, CLIENT_ID] = [100, 101]

export interface DocumentEars {
  /** The whole document has come. */
  whole?(line: DocumentLine, state: Uint8Array): void
  /** An update of somebody else. */
  update?(line: DocumentLine, bytes: Uint8Array): void
  /** Everything sent so far is stored. */
  receipt?(line: DocumentLine): void
}

/** One document over the y-websocket protocol, without a Yjs document behind it: it counts and passes on. */
export class DocumentLine {
  readonly index: number
  bytes = 0
  frames = 0
  /** Under which this connection writes; of a server that does not say, its own. */
  clientId: number
  readonly whole: Promise<void>
  readonly socket: WebSocket
  readonly #ears: DocumentEars

  constructor(o: {
    readonly index: number
    readonly url: string
    readonly headers: Record<string, string>
    readonly ears: DocumentEars
    /** Sent first where a server wants it (Hocuspocus speaks of documents by name). */
    readonly greeting?: Uint8Array
    readonly prefix?: Uint8Array
  }) {
    this.index = o.index
    this.clientId = 1_000_000 + o.index
    this.#ears = o.ears
    this.socket = new WebSocket(o.url, { headers: o.headers, perMessageDeflate: false })
    this.whole = new Promise((resolve, reject) => {
      this.socket.on('error', reject)
      this.socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
      this.socket.on('open', () => {
        if (o.greeting) this.socket.send(o.greeting)
        this.#send(o.prefix, frame(ASK, NOTHING))
      })
      this.socket.on('message', (data: Buffer) => {
        this.bytes += data.length
        if (this.#hear(data, o.prefix?.length ?? 0) === ANSWER) resolve()
      })
    })
    this.whole.catch(() => {})
    this.write = (update) => this.#send(o.prefix, frame(UPDATE, update))
    this.tell = (awareness) => this.#send(o.prefix, presenceFrame(awareness))
    this.answer = () => this.#send(o.prefix, frame(ANSWER, NO_CHANGE))
  }

  readonly write: (update: Uint8Array) => void
  /** Says where one is: an awareness update. */
  readonly tell: (awareness: Uint8Array) => void
  readonly answer: () => void

  leave(): void {
    this.socket.removeAllListeners('close')
    this.socket.terminate()
  }

  #send(prefix: Uint8Array | undefined, bytes: Uint8Array): void {
    this.socket.send(prefix ? Buffer.concat([prefix, bytes]) : bytes)
  }

  #hear(data: Buffer, skip: number): number | undefined {
    const decoder = decoding.createDecoder(skip > 0 ? data.subarray(skip) : data)
    const kind = decoding.readVarUint(decoder)
    if (kind === RECEIPT) this.#ears.receipt?.(this)
    if (kind === CLIENT_ID) this.clientId = decoding.readVarUint(decoder)
    if (kind !== SYNC) return undefined
    const step = decoding.readVarUint(decoder)
    if (step === ASK) this.answer()
    if (step === ANSWER) this.#ears.whole?.(this, decoding.readVarUint8Array(decoder))
    if (step === UPDATE) {
      this.frames += 1
      this.#ears.update?.(this, decoding.readVarUint8Array(decoder))
    }
    return step
  }
}

const NOTHING = new Uint8Array([0])
const NO_CHANGE = new Uint8Array([0, 0])

const frame = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

const presenceFrame = (awareness: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE)
    encoding.writeVarUint8Array(encoder, awareness)
  })
