/** A server that notes can be written on: ours, or one that people copy. */
export interface Peer {
  readonly system: 'product' | 'y-websocket-server' | 'hocuspocus'
  readonly pid: number
  /** Of a database beside it; absent for those that store nothing. */
  readonly databasePid?: number
  /** Where member `member` of room `room` connects to for the room's notes. */
  door(room: number, member: number): Door
  stop(): Promise<void>
}

export interface Door {
  readonly url: string
  readonly headers: Record<string, string>
  /** Sent first, and put before each frame, where the server asks for it. */
  readonly greeting?: Uint8Array
  readonly prefix?: Uint8Array
}

/** Root of the text that everybody writes. */
export const ROOT = 'discussion'
