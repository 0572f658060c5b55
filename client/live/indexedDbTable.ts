import type { Table } from './table.ts'
import { memoryTable } from './table.ts'

const DATABASE = 'meeting-board'
const TABLES = ['outbox', 'notes', 'papers'] as const
export type TableName = (typeof TABLES)[number]

/** A table in IndexedDB; in memory where the browser has none or refuses (private window, disk full). */
export const indexedDbTable = <T>(name: TableName): Table<T> => {
  const memory = memoryTable<T>()
  /** Once something had to be kept in memory, it is looked for there, too. */
  let spilled = false

  const run = async <R>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => unknown,
    instead: () => Promise<R>,
  ): Promise<R> => {
    try {
      return await transact<R>(name, mode, work)
    } catch {
      if (mode === 'readwrite') spilled = true
      return instead()
    }
  }

  return {
    async all() {
      const kept = await run<T[]>(
        'readonly',
        (s) => s.getAll(),
        async () => [],
      )
      return spilled ? [...kept, ...(await memory.all())] : kept
    },
    async put(id, value) {
      await run<unknown>(
        'readwrite',
        (s) => s.put(value, id),
        () => memory.put(id, value),
      )
    },
    async claim(id, value) {
      try {
        return await claimIn<T>(name, id, value)
      } catch {
        spilled = true
        return memory.claim(id, value)
      }
    },
    async remove(ids) {
      await memory.remove(ids)
      await run<unknown>(
        'readwrite',
        (s) => ids.forEach((id) => s.delete(id)),
        async () => {},
      )
    },
    async clear() {
      await memory.clear()
      await run<unknown>(
        'readwrite',
        (s) => s.clear(),
        async () => {},
      )
    },
  }
}

let opened: Promise<IDBDatabase> | undefined

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () =>
      TABLES.forEach((table) => request.result.createObjectStore(table))
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'))
    request.onsuccess = () => {
      // A newer page must be able to change the tables while this one is still open.
      request.result.onversionchange = () => request.result.close()
      request.result.onclose = () => (opened = undefined)
      resolve(request.result)
    }
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  }))

const transact = async <R>(
  name: TableName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => unknown,
): Promise<R> => {
  const transaction = (await open()).transaction(name, mode)
  const request = work(transaction.objectStore(name))
  await finished(transaction)
  return (request instanceof IDBRequest ? request.result : undefined) as R
}

/** Look and put in one transaction: two tabs of one person must not both win. */
const claimIn = async <T>(name: TableName, id: string, value: T): Promise<T> => {
  const transaction = (await open()).transaction(name, 'readwrite')
  const store = transaction.objectStore(name)
  let standing = value
  const found = store.get(id)
  found.onsuccess = () => {
    if (found.result === undefined) store.put(value, id)
    else standing = found.result as T
  }
  await finished(transaction)
  return standing
}

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
