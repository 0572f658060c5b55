import * as decoding from 'lib0/decoding'
import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A member's page: the real y-websocket client, with our three messages added to it. */
export class Member {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly refusals: string[] = []
  stored = new Map<number, number>()
  /** The ids under which this page has written. */
  readonly ids: Set<number>

  constructor(url: string, room: string, seat: string, doc: Y.Doc = new Y.Doc()) {
    this.doc = doc
    this.ids = new Set([doc.clientID])
    this.provider = new WebsocketProvider(url, room, doc, {
      disableBc: true,
      connect: false,
      params: { seat },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      maxBackoffTime: 100,
    })
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.stored = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    }
    this.provider.messageHandlers[101] = (_encoder, decoder) => {
      const { awareness } = this.provider
      const state = awareness.getLocalState()
      awareness.setLocalState(null)
      doc.clientID = decoding.readVarUint(decoder)
      awareness.clientID = doc.clientID
      this.ids.add(doc.clientID)
      awareness.setLocalState(state)
    }
    this.provider.messageHandlers[102] = (_encoder, decoder) => {
      this.refusals.push(decoding.readVarString(decoder))
    }
    // Says good-bye to other tabs, of which there are none, under an id that may be another one by now.
    this.provider.disconnectBc = () => {}
    onTestFinished(() => this.provider.destroy())
    this.provider.connect()
  }

  static async enter(url: string, room: string, seat: string, doc?: Y.Doc): Promise<Member> {
    const member = new Member(url, room, seat, doc)
    await member.isSynced()
    return member
  }

  get text(): Y.Text {
    return this.doc.getText('discussion')
  }

  async isSynced(): Promise<void> {
    await vi.waitFor(
      () => {
        if (!this.provider.synced) throw new Error('not synced')
      },
      { timeout: 5000, interval: 5 },
    )
  }

  /** Everything this page has written has been confirmed. */
  async isSaved(): Promise<void> {
    await vi.waitFor(
      () => {
        const written = Y.decodeStateVector(Y.encodeStateVector(this.doc))
        for (const id of this.ids)
          if ((this.stored.get(id) ?? 0) < (written.get(id) ?? 0)) throw new Error('not saved')
      },
      { timeout: 5000, interval: 5 },
    )
  }

  async reads(text: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (this.text.toString() !== text)
          throw new Error(`reads ${JSON.stringify(this.text.toString())}`)
      },
      { timeout: 5000, interval: 5 },
    )
  }
}
