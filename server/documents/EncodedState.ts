import * as Y from 'yjs'
import { answerFrame } from './frames.ts'

/** Encodes a document once per version, however many ask: joiners in a storm all lack the same. */
export class EncodedState {
  readonly #doc: Y.Doc
  readonly #answers = new Map<string, Buffer>()
  #stateVector: Uint8Array | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('update', () => {
      this.#answers.clear()
      this.#stateVector = undefined
    })
  }

  /** The frame for somebody who has what `theirs` says. */
  answer(theirs: Uint8Array): Buffer {
    const key = Buffer.from(theirs).toString('latin1')
    const ready = this.#answers.get(key)
    if (ready !== undefined) return ready
    const frame = answerFrame(Y.encodeStateAsUpdate(this.#doc, theirs))
    if (this.#answers.size < MOST_ANSWERS) this.#answers.set(key, frame)
    return frame
  }

  get stateVector(): Uint8Array {
    return (this.#stateVector ??= Y.encodeStateVector(this.#doc))
  }
}

const MOST_ANSWERS = 16
