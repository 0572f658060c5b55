import type { CommitStore } from './CommitStore.ts'

/** A store that tells how long each commit took, in seconds, and whether it stood. */
export const timedStore = (
  store: CommitStore,
  tell: (seconds: number, isCommitted: boolean) => void,
): CommitStore => ({
  take: (committeeId) => store.take(committeeId),
  answersOf: (committeeId, keys) => store.answersOf(committeeId, keys),
  async commit(batch) {
    const begun = performance.now()
    const told = (isCommitted: boolean) => tell((performance.now() - begun) / 1000, isCommitted)
    try {
      await store.commit(batch)
    } catch (error) {
      told(false)
      throw error
    }
    told(true)
  },
})
