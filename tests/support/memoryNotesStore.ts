import type { NewNotesUpdate, NotesStore, PastUpdate } from '../../server/documents/NotesStore.ts'

type Row = NewNotesUpdate & { readonly sequence: bigint; readonly at: number }
type Kept = {
  rows: Row[]
  snapshot: { readonly bytes: Uint8Array; readonly upTo: bigint } | undefined
  readonly authorByClient: Map<number, string>
}

/** A NotesStore that forgets with the process. `beforeAppend` lets a test delay or break storing. */
export function memoryNotesStore(): NotesStore & {
  beforeAppend: () => Promise<void> | void
  rows(documentId: string): readonly Row[]
  /** History of another time. */
  remember(documentId: string, past: readonly PastUpdate[]): void
} {
  const documents = new Map<string, Kept>()
  let sequence = 0n

  function kept(documentId: string): Kept {
    let document = documents.get(documentId)
    if (document === undefined) {
      document = { rows: [], snapshot: undefined, authorByClient: new Map() }
      documents.set(documentId, document)
    }
    return document
  }

  return {
    beforeAppend: () => {},

    rows: (documentId) => kept(documentId).rows,

    remember: (documentId, past) => {
      kept(documentId).rows = past.map((update) => ({ ...update, clientId: 0 }))
    },

    async load(documentId) {
      const { rows, snapshot, authorByClient } = kept(documentId)
      return {
        snapshot: snapshot?.bytes,
        updates: rows.filter((row) => row.sequence > (snapshot?.upTo ?? 0n)),
        authorByClient: new Map([...authorByClient].filter(([, author]) => author !== '')),
      }
    },

    async issueClients(documentId, authors) {
      const { authorByClient } = kept(documentId)
      return authors.map((author) => {
        const clientId = authorByClient.size + 1
        authorByClient.set(clientId, author)
        return clientId
      })
    },

    // Nobody has been away for thirty days here.
    async retireClients() {},

    async append(documentId, _epoch, updates) {
      await this.beforeAppend()
      for (const update of updates)
        kept(documentId).rows.push({
          ...update,
          bytes: Uint8Array.from(update.bytes),
          sequence: ++sequence,
          at: Date.now(),
        })
      return sequence
    },

    async compact(documentId, _epoch, bytes, upTo) {
      kept(documentId).snapshot = { bytes: Uint8Array.from(bytes), upTo }
    },

    async history(documentId, before = Infinity) {
      return kept(documentId).rows.filter(({ at }) => at < before)
    },

    async foldHistory(documentId, _epoch, bytes, upTo) {
      const document = kept(documentId)
      document.rows = document.rows
        .filter((row) => row.sequence >= upTo)
        .map((row) =>
          row.sequence === upTo ? { ...row, bytes, authorSeatId: '', clientId: 0 } : row,
        )
    },

    async erase(documentId) {
      const document = kept(documentId)
      document.rows = []
      document.snapshot = undefined
      for (const clientId of document.authorByClient.keys())
        document.authorByClient.set(clientId, '')
    },
  }
}
