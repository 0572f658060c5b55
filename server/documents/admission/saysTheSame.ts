import * as Y from 'yjs'
import type { Id, Struct } from './readUpdate.ts'

/**
 * Whether a struct agrees with what the document already holds under its clocks, up to `end`. Yjs would
 * silently keep our words: two offline tabs that write under one id would each believe that they are
 * saved. And it would cut our text apart where the neighbours say, in nobody's document but ours.
 */
export function saysTheSame(doc: Y.Doc, struct: Struct, end: number): boolean {
  const ours = doc.store.clients.get(struct.client)
  const stored = Math.min(end, Y.getState(doc.store, struct.client))
  // Parts of the same update are not in the document yet; they cannot contradict it.
  if (ours === undefined || struct.clock >= stored) return true
  const first = Y.findIndexSS(ours, struct.clock)
  if (!standsTheSame(struct, ours[first])) return false
  if (struct.text === undefined) return true
  for (let i = first; i < ours.length; i++) {
    const item = ours[i]
    if (item === undefined || item.id.clock >= stored) return true
    if (!(item instanceof Y.Item && item.content instanceof Y.ContentString)) continue
    const from = Math.max(item.id.clock, struct.clock)
    const to = Math.min(item.id.clock + item.length, stored)
    const stands = item.content.str.slice(from - item.id.clock, to - item.id.clock)
    if (!alike(stands, struct.text.slice(from - struct.clock, to - struct.clock))) return false
  }
  return true
}

/** Whether it names the neighbours that we know it by; what begins within an item hangs from the rest of it. */
function standsTheSame(struct: Struct, item: Y.Item | Y.GC | undefined): boolean {
  if (!(item instanceof Y.Item)) return false
  const { client, clock, left, right } = struct
  const origin = item.id.clock === clock ? item.origin : { client, clock: clock - 1 }
  return isSame(left, origin) && isSame(right, item.rightOrigin)
}

function isSame(theirs: Id | undefined, ours: Id | null): boolean {
  return theirs?.client === ours?.client && theirs?.clock === ours?.clock
}

/** Equal but for the mark that Yjs puts where it had to cut a surrogate pair. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  for (let i = 0; i < a.length; i++) {
    const one = a.charCodeAt(i)
    const other = b.charCodeAt(i)
    if (one !== other && one !== REPLACEMENT && other !== REPLACEMENT) return false
  }
  return true
}

const REPLACEMENT = 0xfffd
