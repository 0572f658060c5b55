/** A small keyed store that outlives the page where the browser allows it. Values are plain data. */
export interface Table<T> {
  all(): Promise<readonly T[]>
  put(id: string, value: T): Promise<void>
  /** Puts the value unless there is one; gives back the one that stands. */
  claim(id: string, value: T): Promise<T>
  remove(ids: readonly string[]): Promise<void>
  clear(): Promise<void>
}

/** Forgets everything with the page. */
export const memoryTable = <T>(): Table<T> => {
  const rows = new Map<string, T>()
  return {
    all: async () => [...rows.values()],
    put: async (id, value) => void rows.set(id, value),
    claim: async (id, value) => {
      if (!rows.has(id)) rows.set(id, value)
      return rows.get(id) as T
    },
    remove: async (ids) => ids.forEach((id) => rows.delete(id)),
    clear: async () => rows.clear(),
  }
}
