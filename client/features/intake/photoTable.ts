import type { QueuedIssue } from './intakeQueue.ts'

const DATABASE = 'intake'
const STORE = 'queue'

// Photos are too large for the outbox, which is read whole at every start.

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'))
  })

const run = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode)
    const request = work(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    })
    return request.result
  } finally {
    database.close()
  }
}

/** The issues with photos that wait on this device, oldest first; in memory where there is no disk. */
export const photoTable = {
  all: (): Promise<readonly QueuedIssue[]> =>
    run<QueuedIssue[]>('readonly', (s) => s.getAll()).then(
      (kept) => [...kept, ...memory.values()],
      () => [...memory.values()],
    ),
  put: (entry: QueuedIssue): Promise<unknown> =>
    run('readwrite', (s) => s.put(entry)).catch(() => memory.set(entry.id, entry)),
  remove: (id: string): Promise<unknown> => {
    memory.delete(id)
    return run('readwrite', (s) => s.delete(id)).catch(() => undefined)
  },
}

const memory = new Map<string, QueuedIssue>()
