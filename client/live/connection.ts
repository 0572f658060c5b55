import { createStore } from './store.ts'
import { useSelected, useStore } from './useStore.ts'
import { unsaved } from './unsaved.ts'

/** 已保存 / 保存中 / 重连中 / 未保存. */
export type ConnectionState = 'saved' | 'saving' | 'reconnecting' | 'unsaved'

/** A blip shorter than this is nobody's business, ms. */
const BLIP = 3_000

/** `up` until the connection has been gone for three seconds. */
const link = createStore<'up' | 'down'>('up')
let timer: ReturnType<typeof setTimeout> | undefined

export const setLinked = (isLinked: boolean): void => {
  if (isLinked) {
    clearTimeout(timer)
    timer = undefined
    link.set('up')
  } else timer ??= setTimeout(() => link.set('down'), BLIP)
}

export const useConnection = (): ConnectionState => {
  const isDown = useStore(link) === 'down'
  const hasUnsaved = useSelected(unsaved, (names) => names.size > 0)
  if (isDown) return hasUnsaved ? 'unsaved' : 'reconnecting'
  return hasUnsaved ? 'saving' : 'saved'
}
