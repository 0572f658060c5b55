import type { NotesStore } from './NotesStore.ts'

type Request = {
  readonly author: string
  readonly resolve: (clientId: number) => void
  readonly reject: (fault: unknown) => void
}

/**
 * Gives every connection of a notes document a client id of its own. Those of writers are stored with
 * their author before they are given out, so that what is written offline under one can still be brought
 * after a restart. Requests that come at once are stored together.
 */
export class ClientIds {
  readonly #store: NotesStore
  readonly #documentId: string
  #requests: Request[] = []
  #isStoring = false
  #nextReader = FIRST_READER

  constructor(store: NotesStore, documentId: string) {
    this.#store = store
    this.#documentId = documentId
  }

  /** For presence only; far above those of writers, and forgotten with the room. */
  forReader(): number {
    return this.#nextReader++
  }

  forAuthor(author: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#requests.push({ author, resolve, reject })
      if (!this.#isStoring) void this.#issue()
    })
  }

  async #issue(): Promise<void> {
    this.#isStoring = true
    while (this.#requests.length > 0) {
      const requests = this.#requests.splice(0)
      try {
        const authors = requests.map(({ author }) => author)
        const ids = await this.#store.issueClients(this.#documentId, authors)
        for (const [i, { resolve, reject }] of requests.entries()) {
          const id = ids[i]
          if (id === undefined) reject(new Error('The store issued too few client ids.'))
          else resolve(id)
        }
      } catch (fault) {
        for (const { reject } of requests) reject(fault)
      }
    }
    this.#isStoring = false
  }
}

const FIRST_READER = 2 ** 32
