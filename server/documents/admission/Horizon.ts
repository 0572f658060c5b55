import * as Y from 'yjs'
import { firstWhere } from './firstWhere.ts'
import type { Id, Struct } from './readUpdate.ts'

/** A text that may be written: the type of a root of the document. */
export type Root = NonNullable<ReturnType<Y.Doc['share']['get']>>

/** An insertion of the update that the document does not have yet, with its neighbours looked up. */
export type Fresh = Id & {
  readonly end: number
  readonly left: Place
  readonly right: Place
  readonly root: Root
  readonly struct: Struct
}

/** A character: in an item of the document or in a fresh one. Absent: the beginning or end of the text. */
export type Place =
  | { readonly item: Y.Item; readonly fresh?: undefined; readonly clock: number }
  | { readonly fresh: Fresh; readonly item?: undefined; readonly clock: number }
  | undefined

/** What is known while an update is looked through: the document and what came before in the update. */
export class Horizon {
  readonly fresh: Fresh[] = []
  readonly #store: Y.Doc['store']
  readonly #share: Y.Doc['share']
  readonly #freshByClient = new Map<number, Fresh[]>()

  constructor(doc: Y.Doc) {
    this.#store = doc.store
    this.#share = doc.share
  }

  /** The first clock of a client that the document does not hold. */
  stored(client: number): number {
    return Y.getState(this.#store, client)
  }

  /** The first clock that is neither in the document nor among the fresh structs so far. */
  known(client: number): number {
    return this.#freshByClient.get(client)?.at(-1)?.end ?? this.stored(client)
  }

  /** The place of a known id; undefined for one that has no place in any text. */
  place({ client, clock }: Id): NonNullable<Place> | undefined {
    const fresh = findFresh(this.#freshByClient.get(client), clock)
    if (fresh !== undefined) return { fresh, clock }
    const structs = this.#store.clients.get(client)
    const found = structs?.[Y.findIndexSS(structs, clock)]
    return found instanceof Y.Item ? { item: found, clock } : undefined
  }

  root(name: string): Root | undefined {
    return this.#share.get(name)
  }

  add(fresh: Fresh): void {
    this.fresh.push(fresh)
    const own = this.#freshByClient.get(fresh.client)
    if (own === undefined) this.#freshByClient.set(fresh.client, [fresh])
    else own.push(fresh)
  }
}

/** What a fresh piece hangs from: the rest of a struct that is known in part from its own beginning. */
export function leftOf({ struct, clock }: Fresh): Id | undefined {
  return clock === struct.clock ? struct.left : { client: struct.client, clock: clock - 1 }
}

/** The text that a character stands in; every item of a plain text has one as its parent. */
export function rootOf(place: NonNullable<Place>): Root {
  return place.item === undefined ? place.fresh.root : (place.item.parent as Root)
}

/** An offline session can bring thousands. */
function findFresh(list: readonly Fresh[] | undefined, clock: number): Fresh | undefined {
  if (list === undefined) return undefined
  const found = list[firstWhere(list, ({ end }) => end > clock)]
  return found !== undefined && found.clock <= clock ? found : undefined
}
