import { isSameProse } from '../../../domain/minutes/prose.ts'
import type { Store } from '../../live/store.ts'
import { createStore } from '../../live/store.ts'
import type { Prose, ProseField } from './Prose.ts'
import { PROSE_FIELDS } from './Prose.ts'
import type { ProseShelf } from './proseShelf.ts'

export interface ProseState {
  /** What stands in the fields. */
  readonly text: Prose
  /** What the server has, as far as this page knows. */
  readonly saved: Prose
  /** Somebody else's words for a field in which there is something unsaved here. */
  readonly theirs: Partial<Prose>
  readonly status: 'saved' | 'unsaved' | 'saving' | 'refused'
  readonly refusal?: string
}

/** The prose of one item while somebody writes it: typed, kept over a reload, saved when told. */
export interface ProseEditor {
  readonly state: Store<ProseState>
  type(field: ProseField, text: string): void
  /** Sends what has changed; what two writers disagree about stays until it is decided. */
  save(): Promise<void>
  /** The draft as it has just come from the server. */
  follow(saved: Prose): void
  /** Between two writers: one's own words, or those of the other. */
  decide(field: ProseField, whose: 'mine' | 'theirs'): void
}

export type Sent = { readonly ok: true } | { readonly ok: false; readonly text: string }

type Words = Pick<ProseState, 'text' | 'saved' | 'theirs'> & {
  /** What stood there before somebody else's words came: kept until it is decided, also over a reload. */
  readonly began: Partial<Prose>
}

export const createProseEditor = (o: {
  saved: Prose
  shelf: ProseShelf
  /** `base`: what stood in those fields when their words were written [M47]. */
  send(changed: Partial<Prose>, base: Partial<Prose>): Promise<Sent>
}): ProseEditor => {
  const kept = o.shelf.get()
  let words: Words = kept
    ? merged({ text: kept.text, saved: kept.base, theirs: {}, began: {} }, o.saved, {})
    : { text: o.saved, saved: o.saved, theirs: {}, began: {} }
  let underWay: Partial<Prose> | undefined
  let refusal: string | undefined
  let again = false

  const status = (): ProseState['status'] => {
    if (underWay) return 'saving'
    if (changedIn(words).length === 0) return 'saved'
    return refusal === undefined ? 'unsaved' : 'refused'
  }
  const stateNow = (): ProseState => {
    const now = status()
    const { began: _, ...shown } = words
    return { ...shown, status: now, ...(now === 'refused' && refusal ? { refusal } : {}) }
  }
  const state = createStore<ProseState>(stateNow())
  const show = (): void => {
    const isDirty = changedIn(words).length > 0
    o.shelf.put(
      isDirty ? { text: words.text, base: { ...words.saved, ...words.began } } : undefined,
    )
    state.set(stateNow())
  }

  const save = async (): Promise<void> => {
    if (underWay) {
      again = true
      return
    }
    const fields = changedIn(words).filter((field) => words.theirs[field] === undefined)
    if (fields.length === 0) return
    const changed = only(fields, words.text)
    underWay = changed
    show()
    const sent = await o.send(changed, only(fields, words.saved))
    underWay = undefined
    refusal = sent.ok ? undefined : sent.text
    // Where somebody else's words came meanwhile, they came after these.
    const standing = fields.filter((field) => words.theirs[field] === undefined)
    if (sent.ok) words = { ...words, saved: { ...words.saved, ...only(standing, changed) } }
    show()
    const isWanted = again && sent.ok
    again = false
    if (isWanted) await save()
  }

  // What was kept may have arrived meanwhile.
  show()
  return {
    state,
    save,
    type(field, text) {
      refusal = undefined
      words = { ...words, text: { ...words.text, [field]: text } }
      show()
    },
    follow(saved) {
      words = merged(words, saved, underWay ?? {})
      show()
    },
    decide(field, whose) {
      const { [field]: other, ...theirs } = words.theirs
      const { [field]: _, ...began } = words.began
      if (other === undefined) return
      refusal = undefined
      const text = whose === 'mine' ? words.text : { ...words.text, [field]: words.saved[field] }
      words = { ...words, text, theirs, began }
      show()
    },
  }
}

const changedIn = ({ text, saved }: Words): readonly ProseField[] =>
  PROSE_FIELDS.filter((field) => !isSameProse(text[field], saved[field]))

const only = (fields: readonly ProseField[], from: Partial<Prose>): Partial<Prose> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))

/** What was not touched here follows the server; what was stays, beside what somebody else wrote. */
const merged = (before: Words, saved: Prose, underWay: Partial<Prose>): Words => {
  const text: Record<ProseField, string> = { ...before.text }
  const theirs: Partial<Record<ProseField, string>> = { ...before.theirs }
  const began: Partial<Record<ProseField, string>> = { ...before.began }
  for (const field of PROSE_FIELDS) {
    const [mine, base, now] = [before.text[field], before.saved[field], saved[field]]
    if (isSameProse(mine, base) || isSameProse(mine, now)) {
      text[field] = now
      delete theirs[field]
      delete began[field]
    } else if (!isSameProse(base, now) && !isSameProse(underWay[field] ?? base, now)) {
      theirs[field] = now
      began[field] ??= base
    }
  }
  return { text, saved, theirs, began }
}
