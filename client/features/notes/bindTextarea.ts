import type * as Y from 'yjs'
import type { DeltaStep } from './HeldText.ts'
import { HeldText } from './HeldText.ts'
import { changeBetween } from './textChange.ts'
import type { TextChange } from './textChange.ts'

/**
 * Binds a textarea to a shared text, both ways. While an input method composes, the letters are
 * nobody's but the composer's: nothing is sent, and what others write is held back from the field,
 * because a change of its value would break the composition off. Gives back how to stop.
 * @param origin of the transactions made here; what the undo manager tracks
 */
export const bindTextarea = (
  field: HTMLTextAreaElement,
  text: Y.Text,
  origin: object,
): (() => void) => {
  /** What field and text agreed on last. */
  let shown = text.toString()
  let held: HeldText | undefined
  show(field, shown, 0)

  const write = (changes: readonly TextChange[]) =>
    text.doc?.transact(() => {
      for (const { at, removed, inserted } of changes) {
        if (removed > 0) text.delete(at, removed)
        if (inserted !== '') text.insert(at, inserted)
      }
    }, origin)

  const typed = () => {
    if (held) return
    const change = changeBetween(shown, field.value, field.selectionEnd)
    shown = field.value
    if (change) write([change])
  }

  const changedElsewhere = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return
    const delta = event.delta as readonly DeltaStep[]
    if (held) return held.follow(delta)
    const [start, end] = [field.selectionStart, field.selectionEnd]
    shown = text.toString()
    show(field, shown, moved(start, delta), moved(end, delta))
  }

  const beginComposition = () => {
    // Something may have been typed that no input event has told of yet.
    typed()
    held ??= new HeldText(shown)
  }

  const endComposition = () => {
    if (!held) return
    const { selectionEnd: caret } = field
    const change = changeBetween(held.text, field.value, caret)
    // The caret stands after what was composed, wherever that is now.
    const place = change ? held.placeNow(change.at) + change.inserted.length : held.placeNow(caret)
    const changes = change ? held.translate(change) : []
    held = undefined
    write(changes)
    shown = text.toString()
    show(field, shown, place)
  }

  text.observe(changedElsewhere)
  field.addEventListener('input', typed)
  field.addEventListener('compositionstart', beginComposition)
  field.addEventListener('compositionend', endComposition)
  return () => {
    text.unobserve(changedElsewhere)
    field.removeEventListener('input', typed)
    field.removeEventListener('compositionstart', beginComposition)
    field.removeEventListener('compositionend', endComposition)
  }
}

/** Shows another text without moving the view, and the caret only where the person stands. */
const show = (field: HTMLTextAreaElement, value: string, start: number, end = start): void => {
  if (field.value === value) return
  const { scrollTop, selectionDirection } = field
  field.value = value
  // Some browsers give the focus to a field whose selection is set.
  if (document.activeElement === field) field.setSelectionRange(start, end, selectionDirection)
  field.scrollTop = scrollTop
}

/** Where a place in the text is after others' change. What is written exactly there stands behind it. */
const moved = (place: number, delta: readonly DeltaStep[]): number => {
  let at = 0
  let shifted = place
  for (const step of delta) {
    if (at > shifted) break
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') {
      if (at < shifted) shifted += step.insert.length
      at += step.insert.length
    } else if (step.delete !== undefined && at < shifted)
      shifted = Math.max(at, shifted - step.delete)
  }
  return shifted
}
