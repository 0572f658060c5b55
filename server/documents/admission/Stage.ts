import type * as Y from 'yjs'
import { edgesOf } from './edges.ts'
import { firstWhere } from './firstWhere.ts'
import { type Fresh, leftOf, type Root } from './Horizon.ts'
import type { Budget, Character, Piece } from './neighbours.ts'
import type { Id } from './readUpdate.ts'

/** A run of characters as it stands on the stage; `passedAt` is the tick at which a search last passed it. */
type Prop = Piece & { left: Prop | null; right: Prop | null; passedAt: number }

/** Yjs looks at a competitor more closely than at what one only passes. */
const STEPS_PER_COMPETITOR = 32

/**
 * The bare order of a document's texts, to try insertions on: what stands where and was inserted between
 * what, without the words. A copy of the document would take ten times as long.
 */
export class Stage {
  readonly #propsByClient = new Map<number, Prop[]>()
  readonly #firstByRoot = new Map<Root, Prop>()
  readonly #edgesByClient: ReadonlyMap<number, readonly number[]>
  #tick = 0

  /** @param fresh what is going to be inserted: wherever something will attach, a prop has to end */
  constructor(doc: Y.Doc, fresh: readonly Fresh[]) {
    this.#edgesByClient = edgesOf(fresh)
    const propsByItem = new Map<unknown, readonly Prop[]>()
    for (const [client, structs] of doc.store.clients) {
      const own: Prop[] = []
      for (const item of structs) {
        if (!('origin' in item)) continue
        const props = this.#cut(item.id, item.length, item.origin, item.rightOrigin)
        propsByItem.set(item, props)
        own.push(...props)
      }
      this.#propsByClient.set(client, own)
    }
    for (const root of doc.share.values()) {
      let last: Prop | null = null
      for (let item = root._start; item !== null; item = item.right)
        for (const prop of propsByItem.get(item) ?? []) {
          this.#link(root, last, prop)
          last = prop
        }
    }
  }

  find({ client, clock }: Id): NonNullable<Character> {
    return { item: this.#propAt(client, clock), clock }
  }

  /** Puts a new piece where Yjs will; false if finding that place would take too long. */
  insert(piece: Fresh, budget: Budget): boolean {
    const { client, clock, end, root } = piece
    const [left, right] = [leftOf(piece) ?? null, piece.struct.right ?? null]
    const props = this.#cut({ client, clock }, end - clock, left, right)
    const [first] = props
    if (first === undefined) throw new Error('A piece without characters.')
    let place = this.#place(first, root, budget)
    if (place === undefined) return false
    const behind = place === null ? this.#firstByRoot.get(root) : place.right
    for (const prop of props) {
      this.#link(root, place, prop)
      place = prop
    }
    if (place !== null && behind) {
      place.right = behind
      behind.left = place
    }
    const own = this.#propsByClient.get(client)
    if (own === undefined) this.#propsByClient.set(client, props)
    else own.push(...props)
    return true
  }

  /**
   * Behind what a new prop has to stand, null at the beginning. Of those that were inserted at the same
   * place, the one with the lower client id comes first, together with all that hangs from it.
   */
  #place(fresh: Prop, root: Root, budget: Budget): Prop | null | undefined {
    const { id, origin, rightOrigin } = fresh
    const right = rightOrigin && this.#propAt(rightOrigin.client, rightOrigin.clock)
    let place = origin && this.#propAt(origin.client, origin.clock)
    let other = place === null ? (this.#firstByRoot.get(root) ?? null) : place.right
    // Ticks instead of sets: passed in this search, and passed since a place was found.
    const begun = ++this.#tick
    let found = begun
    for (; other !== null && other !== right; other = other.right) {
      budget.steps -= STEPS_PER_COMPETITOR
      if (budget.steps < 0) return undefined
      other.passedAt = found
      if (isSame(origin, other.origin)) {
        if (other.id.client >= id.client && isSame(rightOrigin, other.rightOrigin)) break
        if (other.id.client >= id.client) continue
      } else {
        const anchor = other.origin && this.#propAt(other.origin.client, other.origin.clock)
        if (anchor === null || anchor.passedAt < begun) break
        if (anchor.passedAt === found) continue
      }
      place = other
      found = ++this.#tick
    }
    return place
  }

  #link(root: Root, left: Prop | null, prop: Prop): void {
    prop.left = left
    if (left === null) this.#firstByRoot.set(root, prop)
    else left.right = prop
  }

  /** Cut wherever something will attach; each prop hangs from the one before it. */
  #cut(id: Id, length: number, origin: Id | null, rightOrigin: Id | null): Prop[] {
    const { client, clock } = id
    const end = clock + length
    const edges = this.#edgesByClient.get(client) ?? NOWHERE
    let edge = firstWhere(edges, (at) => at > clock)
    let to = Math.min(edges[edge++] ?? end, end)
    const props = [newProp(id, to - clock, origin, rightOrigin)]
    while (to < end) {
      const from = to
      to = Math.min(edges[edge++] ?? end, end)
      const behind = { client, clock: from - 1 }
      props.push(newProp({ client, clock: from }, to - from, behind, rightOrigin))
    }
    return props
  }

  #propAt(client: number, clock: number): Prop {
    const props = this.#propsByClient.get(client) ?? []
    const found = props[firstWhere(props, ({ id }) => id.clock > clock) - 1]
    if (found === undefined) throw new Error('A known character has no place on the stage.')
    return found
  }
}

const NOWHERE: readonly number[] = []

function newProp(id: Id, length: number, origin: Id | null, rightOrigin: Id | null): Prop {
  return { id, length, origin, rightOrigin, left: null, right: null, passedAt: 0 }
}

function isSame(a: Id | null, b: Id | null): boolean {
  return a === b || (a?.client === b?.client && a?.clock === b?.clock)
}
