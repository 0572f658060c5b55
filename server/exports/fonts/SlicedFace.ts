import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Slice } from './assembleTrueType.ts'
import { assembleTrueType } from './assembleTrueType.ts'
import { characterMap } from './characterMap.ts'
import type { Face, TakenFont } from './Face.ts'
import { tablesOf } from './sfnt.ts'

interface SliceFile {
  readonly path: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** A web font as it comes from npm: a hundred small files, each with some of the characters. */
export class SlicedFace implements Face {
  readonly name: string
  readonly #files: readonly SliceFile[]
  readonly #weight: number
  readonly #slices = new Map<SliceFile, Promise<Slice>>()

  private constructor(o: {
    readonly name: string
    readonly files: readonly SliceFile[]
    readonly weight: number
  }) {
    this.name = o.name
    this.#files = o.files
    this.#weight = o.weight
  }

  /**
   * The font that a stylesheet describes; undefined where there is none. `weight`: the one to be cut
   * from a font that has them all.
   */
  static async in(
    stylesheet: string,
    o: { readonly name: string; readonly weight: number },
  ): Promise<SlicedFace | undefined> {
    const css = await readFile(stylesheet, 'utf8').catch(() => undefined)
    if (css === undefined) return undefined
    const files = slicesIn(css, dirname(stylesheet))
    return new SlicedFace({ ...o, files })
  }

  async take(characters: ReadonlySet<number>): Promise<TakenFont | undefined> {
    const found = new Map<number, Slice>()
    for (const character of characters) {
      const file = this.#files.find(({ ranges }) =>
        ranges.some(([first, last]) => first <= character && character <= last),
      )
      const slice = file && (await this.#open(file))
      if (slice?.characters.has(character)) found.set(character, slice)
    }
    if (found.size === 0) return undefined
    return { tables: assembleTrueType(found), has: (c) => found.has(c) }
  }

  #open(file: SliceFile): Promise<Slice> {
    const known = this.#slices.get(file)
    if (known) return known
    const slice = openSlice(file.path, this.#weight)
    this.#slices.set(file, slice)
    return slice
  }
}

const openSlice = async (path: string, weight: number): Promise<Slice> => {
  const font = await subsetFont(await readFile(path), undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx'],
    variationAxes: { wght: weight },
  })
  const tables = tablesOf(font)
  return { tables, characters: characterMap(tables) }
}

const slicesIn = (css: string, folder: string): readonly SliceFile[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const file = /url\(\s*["']?([^"')]+\.woff2)/.exec(face)?.[1]
    const ranges = /unicode-range:\s*([^;}]+)/.exec(face)?.[1]
    if (file === undefined || ranges === undefined) return []
    return [{ path: join(folder, file), ranges: ranges.split(',').map(rangeOf) }]
  })

/** `U+4E00-4E0F`, `U+2014` */
const rangeOf = (text: string): readonly [number, number] => {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
