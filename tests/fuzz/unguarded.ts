import * as Y from 'yjs'
import type { FuzzedText } from './GuardedText.ts'

/** What a server without the admission scan does: whatever comes is applied. The fuzzer has to notice. */
export const unguarded = (rows: readonly Uint8Array[]): FuzzedText => {
  const doc = new Y.Doc()
  doc.clientID = 0
  for (const row of rows) Y.applyUpdate(doc, row)
  let emitted: Uint8Array | undefined
  doc.on('update', (update: Uint8Array) => (emitted = update))
  return {
    take(bytes) {
      emitted = undefined
      Y.applyUpdate(doc, bytes)
      return emitted
    },
    bind() {},
    get stateVector() {
      return Y.encodeStateVector(doc)
    },
    get encoded() {
      return Y.encodeStateAsUpdate(doc)
    },
    get words() {
      const [discussion, motion] = ['discussion', 'motion'].map((name) =>
        doc.getText(name).toString(),
      )
      return { discussion: discussion ?? '', motion: motion ?? '' }
    },
  }
}
