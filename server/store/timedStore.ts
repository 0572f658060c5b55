import type { CommitStore } from './CommitStore.ts'

/** The same store, which tells how long each commit took, in seconds, and whether it stood. */
export const timedStore = (
  store: CommitStore,
  tell: (seconds: number, isCommitted: boolean) => void,
): CommitStore => {
  const commit: CommitStore['commit'] = async (batch) => {
    const begun = performance.now()
    const told = (isCommitted: boolean) => tell((performance.now() - begun) / 1000, isCommitted)
    try {
      await store.commit(batch)
    } catch (error) {
      told(false)
      throw error
    }
    told(true)
  }
  return new Proxy(store, {
    get(_, name) {
      if (name === 'commit') return commit
      const part: unknown = Reflect.get(store, name)
      return typeof part === 'function' ? (part.bind(store) as unknown) : part
    },
  })
}
