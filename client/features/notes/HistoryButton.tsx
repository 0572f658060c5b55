import { Suspense, useState } from 'react'
import type { NotesSubject } from '../../../domain/board/documentName.ts'
import { isStaff } from '../../../domain/people/authority.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useActor } from '../../live/useActor.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { notesText } from './NotesPanel.text.ts'
import { lazily } from '../../ui/lazily.ts'

const NotesHistory = lazily(async () => ({
  default: (await import('./NotesHistory.tsx')).NotesHistory,
}))

/** For staff: who wrote and deleted what, and the way back. Nothing for everybody else. */
export function HistoryButton({ subject }: { readonly subject: NotesSubject }) {
  const t = useText(notesText)
  const actor = useActor()
  const mayLook = useBoard((state) => !isStaff({ state, actor, about: {}, now: 0 }))
  const [isOpen, setOpen] = useState(false)
  if (!mayLook) return null
  return (
    <>
      <Button tone="quiet" icon="clock" onClick={() => setOpen(true)}>
        {t.history}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <NotesHistory subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
