import { useCallback, useEffect, useState } from 'react'

/** What an address answers, or why there is nothing. `missing`: not there, or not for this person. */
export type Fetched<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly data: T }

/** Reads JSON from an address of ours when it is shown, and again with `again()`; the old data stays. */
export const useFetched = <T>(path: string): Fetched<T> & { again(): Promise<void> } => {
  const [fetched, setFetched] = useState<Fetched<T> & { readonly path: string }>()
  const load = useCallback(
    async (isWanted: () => boolean) => {
      const next = await read<T>(path)
      if (!isWanted()) return
      // A reload that fails leaves on the page what is there.
      setFetched((before) =>
        next.state === 'failed' && before?.path === path && before.state === 'ready'
          ? before
          : { ...next, path },
      )
    },
    [path],
  )
  useEffect(() => {
    let isHere = true
    void load(() => isHere)
    return () => {
      isHere = false
    }
  }, [load])
  const again = useCallback(() => load(() => true), [load])
  const current: Fetched<T> = fetched?.path === path ? fetched : { state: 'loading' }
  return { ...current, again }
}

const read = async <T>(path: string): Promise<Fetched<T>> => {
  const response = await fetch(path, { headers: { accept: 'application/json' } }).catch(
    () => undefined,
  )
  if (response?.status === 404) return { state: 'missing' }
  const data = response?.ok ? ((await response.json().catch(() => undefined)) as T) : undefined
  return data === undefined ? { state: 'failed' } : { state: 'ready', data }
}
