import type { Awareness } from 'y-protocols/awareness'
import type { Writer } from './NotesView.ts'

/** The others who have a document open, each once however many pages they have; typing on any counts. */
export const writersOf = (awareness: Awareness): readonly Writer[] => {
  const people = new Map<string, Writer>()
  for (const [id, state] of awareness.getStates()) {
    const { seat, name, unit, typing } = state as Partial<Writer>
    if (id === awareness.clientID || name === undefined) continue
    const place = seat ?? `${name} ${unit ?? ''}`
    people.set(place, {
      ...(seat === undefined ? {} : { seat }),
      name,
      ...(unit === undefined ? {} : { unit }),
      ...(typing || people.get(place)?.typing ? { typing: true } : {}),
    })
  }
  return [...people.values()]
}
