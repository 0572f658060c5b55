import { useMemo, useSyncExternalStore } from 'react'
import type { NotesSubject } from '../../domain/board/documentName.ts'
import { notesName } from '../../domain/board/documentName.ts'
import { account } from './account.ts'
import type { NotesSession } from './NotesSession.ts'
import type { NotesView } from './NotesView.ts'
import { loadNotes } from './notesDoor.ts'
import { useSelected } from './useStore.ts'

/** The notes of an issue or item, open as long as the component is there. Undefined at first. */
export const useNotes = ({ kind, id }: NotesSubject): NotesView | undefined => {
  const me = useSelected(account, (a) => (a.status === 'in' ? a.me : undefined))
  const [committeeId, userId] = [me?.committeeId ?? '', me?.userId ?? '']
  const source = useMemo(
    () => sourceOf(committeeId && userId && notesName(committeeId, { kind, id })),
    [committeeId, userId, kind, id],
  )
  return useSyncExternalStore(source.subscribe, source.get)
}

/** Holds the session while React listens; `name` is empty while nobody is signed in. */
const sourceOf = (name: string) => {
  let session: NotesSession | undefined
  return {
    get: () => session?.view.get(),
    subscribe(listener: () => void): () => void {
      let isOver = name === ''
      let leave = () => {}
      void loadNotes().then(({ holdNotes, releaseNotes }) => {
        const held = isOver ? undefined : holdNotes(name)
        if (!held) return
        session = held
        const stop = held.view.subscribe(listener)
        leave = () => {
          stop()
          session = undefined
          releaseNotes(name)
        }
        listener()
      })
      return () => {
        isOver = true
        leave()
      }
    },
  }
}
