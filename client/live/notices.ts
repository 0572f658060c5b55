import { createStore } from './store.ts'
import { useStore } from './useStore.ts'

/** Something that the person must learn though nobody waits for it any more. */
export interface Notice {
  readonly id: string
  /**
   * `late`: the vote was over. `refused`: an earlier press was refused. `dropped`: too old to be sent.
   * `ending`: the session ends soon. `storage`: nothing can be saved.
   */
  readonly kind: 'late' | 'refused' | 'dropped' | 'ending' | 'storage'
  readonly text: string
}
const notices = createStore<readonly Notice[]>([])

export const notify = (notice: Notice): void =>
  notices.set([...notices.get().filter((n) => n.id !== notice.id), notice])
export const dismiss = (id: string): void => notices.set(notices.get().filter((n) => n.id !== id))
export const forgetNotices = (): void => notices.set([])
export const useNotices = (): readonly Notice[] => useStore(notices)
