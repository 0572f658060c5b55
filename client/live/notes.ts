import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { NotesSubject } from '../../domain/board/documentName.ts'
import { notesName } from '../../domain/board/documentName.ts'
import { account } from './account.ts'
import type { NotesSession } from './NotesSession.ts'
import type { NotesView } from './NotesView.ts'
import { holdNotes, releaseNotes } from './notesSessions.ts'
import { useSelected } from './useStore.ts'

/** The notes of an issue or item, open as long as the component is there. Undefined at first. */
export const useNotes = ({ kind, id }: NotesSubject): NotesView | undefined => {
  const committeeId = useSelected(account, (a) => (a.status === 'in' ? a.me.committeeId : ''))
  const userId = useSelected(account, (a) => (a.status === 'in' ? a.me.userId : ''))
  const [session, setSession] = useState<NotesSession>()

  useEffect(() => {
    if (committeeId === '' || userId === '') return undefined
    const name = notesName(committeeId, { kind, id })
    setSession(holdNotes(name))
    return () => {
      setSession(undefined)
      releaseNotes(name)
    }
  }, [committeeId, userId, kind, id])

  const subscribe = useCallback(
    (listener: () => void) => session?.view.subscribe(listener) ?? (() => {}),
    [session],
  )
  return useSyncExternalStore(subscribe, () => session?.view.get())
}
