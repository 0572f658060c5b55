import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../documents/frames.ts'

/** The JSON in a Socket.IO packet such as `2["online",[…]]`; none where it carries no event. */
export const valuesInPacket = (packet: string): readonly unknown[] => {
  const start = packet.search(/[[{]/)
  if (start < 0) return []
  try {
    return [JSON.parse(packet.slice(start)) as unknown]
  } catch {
    return [packet]
  }
}

/** What a document frame says: the content of each piece of an update, or presence states. */
export const valuesInFrame = (frame: Uint8Array): readonly unknown[] => {
  const decoder = decoding.createDecoder(frame)
  const message = decoding.readVarUint(decoder)
  if (message === MESSAGE.presence) return presenceIn(decoding.readVarUint8Array(decoder))
  if (message !== MESSAGE.sync) return []
  const step = decoding.readVarUint(decoder)
  return step === SYNC.ask ? [] : contentsIn(decoding.readVarUint8Array(decoder))
}

const contentsIn = (update: Uint8Array): readonly unknown[] =>
  Y.decodeUpdate(update).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item)) return []
    const { content, parentSub } = struct
    // Content that knows no plain value, such as a nested type, brings its parts as pieces of their own.
    const values: readonly unknown[] = [
      ...('arr' in content ? (content.arr as unknown[]) : []),
      ...('str' in content ? [content.str] : []),
      ...('embed' in content ? [content.embed] : []),
      ...('value' in content ? [content.value] : []),
    ]
    return values.map((value) => (parentSub === null ? value : { at: parentSub, value }))
  })

const presenceIn = (entries: Uint8Array): readonly unknown[] => {
  const decoder = decoding.createDecoder(entries)
  const count = decoding.readVarUint(decoder)
  return Array.from({ length: count }, () => {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    return JSON.parse(decoding.readVarString(decoder)) as unknown
  })
}
