import * as Y from 'yjs'

/**
 * Makes honest updates of a text as somebody types them, behind a small document of one's own: what
 * others write does not matter to what one appends to one's own words.
 */
export class NotesWriter {
  readonly #doc = new Y.Doc()
  readonly #text: Y.Text
  #update: Uint8Array = new Uint8Array()
  #typed = 0

  /** @param clientId under which the server lets this connection write */
  constructor(clientId: number, root: string) {
    this.#doc.clientID = clientId
    this.#text = this.#doc.getText(root)
    this.#doc.on('update', (update: Uint8Array) => (this.#update = update))
  }

  /** The next few characters, as an update. */
  type(): Uint8Array {
    const word = WORDS[this.#typed++ % WORDS.length] ?? '字'
    this.#text.insert(this.#text.length, word)
    return this.#update
  }
}

const WORDS = ['路灯', '不亮', '，请', '供电', '公司', '查看', '线路', '。']
