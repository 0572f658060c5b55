import type * as Y from 'yjs'
import type { Server } from '../server/documents/admission/Writer.ts'
import { guarded } from './GuardedText.ts'
import { settle } from './people.ts'

export interface Finding {
  readonly kind: 'bricked' | 'divergent'
  readonly text: string
}

/** What is wrong with a world after everything has arrived everywhere. */
export function findingsIn(server: Server): readonly Finding[] {
  const { writers } = server
  settle(writers)
  // Whoever has heard everything can still write, and is heard.
  for (const writer of writers) {
    writer.insert('discussion', 3, writer.author)
    writer.deliver()
  }
  for (const writer of writers) writer.listen()

  // A full document is full for everybody: a real page would have set its text aside and begun anew.
  const pages = writers.filter(({ refusals }) => refusals[0] !== 'TOO_LARGE')
  const refusal = pages.map(({ refusals }) => refusals[0]).find((reason) => reason !== undefined)
  const docs = [server.mirror, ...pages.map(({ doc }) => doc)]
  const restarted = guarded(server.rows)
  const fromSnapshot = guarded([], server.text.encoded)
  const bricked = [
    refusal === undefined ? '' : `an honest page hears ${refusal}`,
    docs.some(isWaiting) ? 'a page waits for ever' : '',
    restarted.isDamaged || fromSnapshot.isDamaged ? 'does not load any more' : '',
  ].filter((text) => text !== '')

  const read = JSON.stringify(server.text.words)
  const others = [restarted.words, fromSnapshot.words, ...docs.map(wordsIn)]
  const other = others.map((words) => JSON.stringify(words)).find((words) => words !== read)
  return [
    ...bricked.map((text) => ({ kind: 'bricked' as const, text })),
    ...(other === undefined ? [] : [{ kind: 'divergent' as const, text: `${other} and ${read}` }]),
  ]
}

function isWaiting({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

function wordsIn(doc: Y.Doc): { readonly discussion: string; readonly motion: string } {
  return {
    discussion: doc.getText('discussion').toString(),
    motion: doc.getText('motion').toString(),
  }
}
