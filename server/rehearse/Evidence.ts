import { valuesInFrame, valuesInPacket } from './messages.ts'

/** One message that one person's connection received. */
export interface Message {
  readonly receiver: string
  /** As it came, as far as it is text. */
  readonly text: string
  /** What it says: JSON values, those of deleted and replaced records included. */
  readonly values: readonly unknown[]
}

/** Everything that all connections received, from the first packet on. */
export class Evidence {
  readonly #messages: Message[] = []

  get messages(): readonly Message[] {
    return this.#messages
  }

  /** A Socket.IO packet. */
  packet(receiver: string, packet: string): void {
    this.#messages.push({ receiver, text: packet, values: valuesInPacket(packet) })
  }

  /** A frame of a document connection. */
  frame(receiver: string, frame: Uint8Array): void {
    // Texts lie in a frame as UTF-8: what the decoder might overlook is still found in them.
    const text = Buffer.from(frame).toString('utf8')
    this.#messages.push({ receiver, text, values: valuesInFrame(frame) })
  }

  /** The body of an HTTP answer. */
  body(receiver: string, body: string): void {
    this.#messages.push({ receiver, text: body, values: [JSON.parse(body)] })
  }
}
