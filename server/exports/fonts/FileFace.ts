import { readFile } from 'node:fs/promises'
import type { CharacterMap } from './characterMap.ts'
import { characterMap, characterTable } from './characterMap.ts'
import type { Face, TakenFont } from './Face.ts'
import { familiesOf, postscriptOf } from './names.ts'
import type { Tables } from './sfnt.ts'
import { facesOf, tablesOf } from './sfnt.ts'

/** A font file of this machine, read when it is first needed. */
export class FileFace implements Face {
  readonly name: string
  /** What it calls itself, in every language that it knows. */
  readonly families: readonly string[]
  readonly #tables: Tables
  readonly #hides: Hides
  #taken: { readonly characters: CharacterMap; readonly tables: Tables } | undefined

  private constructor(tables: Tables, hides: Hides) {
    this.#tables = tables
    this.#hides = hides
    this.name = postscriptOf(tables)
    this.families = familiesOf(tables)
  }

  /**
   * The face of that family in a file, the first where no family is named; undefined: no such thing.
   * `hides`: characters that another face shows better.
   */
  static async at(
    path: string,
    { family, hides = () => false }: { family?: string | undefined; hides?: Hides } = {},
  ): Promise<FileFace | undefined> {
    const file = await readFile(path).catch(() => undefined)
    if (!file) return undefined
    try {
      const faces = facesOf(file).map((at) => tablesOf(file, at))
      const tables = family ? faces.find((t) => familiesOf(t).includes(family)) : faces[0]
      return tables && new FileFace(tables, hides)
    } catch {
      // Whatever lies there is not a font that we can read: the next one is taken.
      return undefined
    }
  }

  take(characters: ReadonlySet<number>): Promise<TakenFont | undefined> {
    const { characters: map, tables } = (this.#taken ??= this.#read())
    const has = (c: number) => map.has(c)
    const any = [...characters].some(has)
    return Promise.resolve(any ? { tables, has } : undefined)
  }

  #read() {
    const all = characterMap(this.#tables)
    const characters = new Map([...all].filter(([character]) => !this.#hides(character)))
    if (characters.size === all.size) return { characters, tables: this.#tables }
    const cmap = characterTable(characters)
    return { characters, tables: new Map([...this.#tables, ['cmap', cmap] as const]) }
  }
}

type Hides = (character: number) => boolean
