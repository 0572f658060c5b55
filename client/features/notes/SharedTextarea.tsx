import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { controlClass } from '../../ui/Field.tsx'
import { TypedNote } from '../../ui/TypedNote.tsx'
import { bindTextarea } from './bindTextarea.ts'
import css from './SharedTextarea.module.css'
import { notesText } from './NotesPanel.text.ts'
import { textUndo } from './textUndo.ts'

interface Props {
  readonly text: Y.Text
  readonly label: string
  readonly readOnly?: boolean
  readonly rows?: number
  readonly placeholder?: string
  readonly onTyping?: () => void
}

/**
 * A text that several people write at once. What an input method is still composing stays with the
 * person; Ctrl+Z and the button undo only one's own writing.
 */
export function SharedTextarea({ text, label, readOnly, rows = 5, placeholder, onTyping }: Props) {
  const t = useText(notesText)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [origin] = useState(() => ({ from: label }))
  const undo = useMemo(() => textUndo(text, origin), [text, origin])
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)

  useEffect(
    () => (field.current ? bindTextarea(field.current, text, origin) : undefined),
    [text, origin],
  )
  useEffect(() => {
    const node = field.current
    // The browser's own undo (menu, shaking the phone) would bring back a text without the others'.
    const steer = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') undo.undo()
      else undo.redo()
    }
    node?.addEventListener('beforeinput', steer)
    return () => node?.removeEventListener('beforeinput', steer)
  }, [undo])

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) undo.redo()
    else undo.undo()
  }

  return (
    <div className={css['field']}>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={controlClass}
        rows={rows}
        readOnly={readOnly}
        placeholder={placeholder}
        onKeyDown={pressed}
        onInput={onTyping}
        autoComplete="off"
      />
      {!readOnly && <SharedNote id={id} text={text} />}
      {canUndo && !readOnly && (
        <div className={css['tools']}>
          <Button tone="quiet" onClick={undo.undo} aria-label={t.undoIn(label)}>
            {t.undo}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What is typed here is with everybody at once, so everybody sees what does not belong in it. */
function SharedNote({ id, text }: { readonly id: string; readonly text: Y.Text }) {
  const [subscribe, read] = useMemo(
    () => [
      (tell: () => void) => {
        text.observe(tell)
        return () => text.unobserve(tell)
      },
      () => text.toString(),
    ],
    [text],
  )
  return <TypedNote id={id} text={useSyncExternalStore(subscribe, read)} />
}
