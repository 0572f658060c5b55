import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { SharedTextarea } from '../../../../client/features/notes/SharedTextarea.tsx'
import { indexedDbTable } from '../../../../client/live/indexedDbTable.ts'
import { NotesSession } from '../../../../client/live/NotesSession.ts'

// One member's page with nothing on it but the shared text: `?url=…&name=…&seat=…`.
const asked = new URLSearchParams(location.search)
const seat = asked.get('seat') ?? ''

class SeatSocket extends WebSocket {
  constructor(url: string | URL) {
    super(`${String(url)}&seat=${seat}`)
  }
}
const session = new NotesSession({
  url: asked.get('url') ?? '',
  name: asked.get('name') ?? '',
  owner: seat,
  table: indexedDbTable('notes'),
  onUnsaved: () => {},
  WebSocketPolyfill: SeatSocket,
})

function Page() {
  const notes = useSyncExternalStore(session.view.subscribe, session.view.get)
  return (
    <main data-state={notes.state}>
      <SharedTextarea text={notes.discussion} label="讨论" readOnly={!notes.writable} />
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
