import type { Log } from '../log.ts'
import type { SearchIndex } from '../store/searchIndex.ts'

/** Makes the whole index anew, committee by committee; `told` hears how far it is. */
export const rebuildIndex = async (
  index: SearchIndex,
  o: { readonly signal?: AbortSignal; readonly told?: (done: number, of: number) => void } = {},
): Promise<void> => {
  const committees = await index.committees()
  for (const [n, committeeId] of committees.entries()) {
    await index.rebuild(committeeId, o.signal)
    if (o.signal?.aborted) return
    o.told?.(n + 1, committees.length)
  }
  await index.markWhole()
}

/**
 * At the start: an index that is missing or of another version is made anew while the server already
 * serves. Returns how to stop, which waits for the portion under way.
 */
export const keepIndex = (index: SearchIndex, log: Log): (() => Promise<void>) => {
  const stop = new AbortController()
  const run = async () => {
    if (await index.isWhole()) return
    log.info('the search index is being made')
    await rebuildIndex(index, { signal: stop.signal })
    if (!stop.signal.aborted) log.info('the search index is whole')
  }
  const running = run().catch((err: unknown) => {
    // The next start tries again; until then searches say that they may be incomplete.
    log.error({ err }, 'the search index could not be made')
  })
  return async () => {
    stop.abort()
    await running
  }
}
