import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { askFrame, MESSAGE, SYNC } from '../../../server/documents/frames.ts'

/** The whole state of a document as the server sends it to somebody who comes now. */
export const readEverything = (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers })
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`closed: ${code}`)))
    socket.on('open', () => socket.send(askFrame(Uint8Array.of(0))))
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data)
      if (decoding.readVarUint(decoder) !== MESSAGE.sync) return
      if (decoding.readVarUint(decoder) !== SYNC.answer) return
      resolve(Uint8Array.from(decoding.readVarUint8Array(decoder)))
      socket.removeAllListeners('close')
      socket.terminate()
    })
  })
