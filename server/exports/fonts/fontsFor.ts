import type { TakenFont } from './Face.ts'
import { renamed } from './names.ts'
import { fontFile } from './sfnt.ts'
import type { Role, Shelf } from './Shelf.ts'
import { ROLES } from './Shelf.ts'

/** What the compiler needs to set one document. */
export interface FontSet {
  readonly files: readonly Buffer[]
  /** The families to be tried for a role, best first. */
  readonly families: Readonly<Record<Role, readonly string[]>>
  /** The fonts that show at least one character, as the PDF names them. */
  readonly names: readonly string[]
  /** Characters of a role that no font has. */
  readonly missing: Readonly<Record<Role, ReadonlySet<number>>>
}

/** The fonts for the characters that each role sets: as few as will show all of them. */
export const fontsFor = async (
  shelf: Shelf,
  texts: Readonly<Record<Role, ReadonlySet<number>>>,
): Promise<FontSet> => {
  const files: Buffer[] = []
  const names: string[] = []
  const families: [Role, string[]][] = []
  const missing: [Role, Set<number>][] = []
  const add = (font: TakenFont, name: string): string => {
    const family = `Board${files.length}`
    files.push(fontFile(renamed(font.tables, family, name)))
    if (!names.includes(name)) names.push(name)
    return family
  }
  for (const role of ROLES) {
    const left = new Set(texts[role])
    const own: string[] = []
    for await (const face of left.size > 0 ? shelf.facesFor(role) : []) {
      const font = await face.take(left)
      if (!font) continue
      own.push(add(font, face.name))
      for (const character of left) if (font.has(character)) left.delete(character)
      if (left.size === 0) break
    }
    families.push([role, own])
    missing.push([role, left])
  }
  return {
    files,
    names,
    families: Object.fromEntries(families) as unknown as FontSet['families'],
    missing: Object.fromEntries(missing) as unknown as FontSet['missing'],
  }
}
