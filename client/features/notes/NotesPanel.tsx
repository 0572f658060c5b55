import type { NotesSubject } from '../../../domain/board/documentName.ts'
import { useNotes } from '../../live/notes.ts'
import type { NotesView } from '../../live/NotesView.ts'
import { useText } from '../../text/defineText.ts'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './NotesPanel.module.css'
import { notesText } from './NotesPanel.text.ts'
import { HistoryButton } from './HistoryButton.tsx'
import { RefusedNotes } from './RefusedNotes.tsx'
import { SharedTextarea } from './SharedTextarea.tsx'

interface Props {
  readonly subject: NotesSubject
  readonly level?: 2 | 3 | 4
  /** `discussion` alone where no motion is drafted. */
  readonly parts?: 'both' | 'discussion'
}

/** What members write together about an issue or item: the discussion and the draft of a motion. */
export function NotesPanel({ subject, level = 2, parts = 'both' }: Props) {
  const t = useText(notesText)
  const notes = useNotes(subject)
  if (!notes)
    return (
      <Panel title={t.title} level={level}>
        <p role="status">{t.loading}</p>
      </Panel>
    )
  const readOnly = !notes.writable
  const typing = () => notes.setTyping(true)
  const names = notes.people.map(({ name }) => name)
  return (
    <Panel
      title={t.title}
      level={level}
      aside={
        <>
          <AvatarGroup label={t.here} names={names} />
          <NotesStatus notes={notes} />
        </>
      }
    >
      {notes.refused && <RefusedNotes text={notes.refused} onDismiss={notes.dismissRefused} />}
      <div className={css['texts']}>
        <SharedTextarea
          text={notes.discussion}
          label={t.discussion}
          placeholder={t.discussionHint}
          readOnly={readOnly}
          onTyping={typing}
        />
        {parts === 'both' && (
          <SharedTextarea
            text={notes.motion}
            label={t.motion}
            placeholder={t.motionHint}
            rows={4}
            readOnly={readOnly}
            onTyping={typing}
          />
        )}
      </div>
      <Footline notes={notes} />
      <HistoryButton subject={subject} />
    </Panel>
  )
}

function NotesStatus({ notes: { state, unsaved } }: { readonly notes: NotesView }) {
  const t = useText(notesText)
  const words = state === 'offline' && !unsaved ? t.state.offlineSaved : t.state[state]
  return (
    <span className={css['status']} data-state={state} role="status">
      {words}
    </span>
  )
}

function Footline({ notes: { people, writable, state } }: { readonly notes: NotesView }) {
  const t = useText(notesText)
  const typing = people.filter((p) => p.typing).map(({ name }) => name)
  return (
    <p className={css['footline']} aria-live="polite">
      {typing.length > 0 && t.typing(typing.join(t.separator))}
      {typing.length === 0 && !writable && state !== 'connecting' && t.readOnly}
    </p>
  )
}
