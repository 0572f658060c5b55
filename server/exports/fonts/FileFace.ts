import { readFile } from 'node:fs/promises'
import { assembleTrueType } from './assembleTrueType.ts'
import type { CharacterMap } from './characterMap.ts'
import { characterMap, characterTable } from './characterMap.ts'
import type { Face, TakenFont } from './Face.ts'
import { familiesOf, postscriptOf } from './names.ts'
import type { Tables } from './sfnt.ts'
import { facesOf, tablesOf } from './sfnt.ts'
import { isWoff, tablesOfWoff } from './woff.ts'

/** A font file of this machine, read when it is first needed. */
export class FileFace implements Face {
  readonly name: string
  /** What it calls itself, in every language that it knows. */
  readonly families: readonly string[]
  readonly #tables: Tables
  readonly #hides: Hides
  #characters: CharacterMap | undefined
  #cmap: Buffer | undefined

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
      const faces = isWoff(file)
        ? [tablesOfWoff(file)]
        : facesOf(file).map((at) => tablesOf(file, at))
      const tables = family ? faces.find((t) => familiesOf(t).includes(family)) : faces[0]
      return tables && new FileFace(tables, hides)
    } catch {
      // Whatever lies there is not a font that we can read: the next one is taken.
      return undefined
    }
  }

  take(characters: ReadonlySet<number>): Promise<TakenFont | undefined> {
    const map = (this.#characters ??= this.#visible())
    const found = [...characters].filter((c) => map.has(c))
    if (found.length === 0) return Promise.resolve(undefined)
    const slice = { tables: this.#tables, characters: map }
    return Promise.resolve({
      has: (c: number) => map.has(c),
      // A part of a TrueType font is a font; of the other kind the compiler gets all.
      tables: this.#tables.has('glyf')
        ? assembleTrueType(new Map(found.map((c) => [c, slice])))
        : new Map([...this.#tables, ['cmap', (this.#cmap ??= characterTable(map))]]),
    })
  }

  #visible(): CharacterMap {
    const all = characterMap(this.#tables)
    return new Map([...all].filter(([character]) => !this.#hides(character)))
  }
}

type Hides = (character: number) => boolean
