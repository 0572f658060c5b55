import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FontSet } from '../fonts/fontsFor.ts'
import { fontsFor } from '../fonts/fontsFor.ts'
import type { Role, Shelf } from '../fonts/Shelf.ts'
import { ROLES } from '../fonts/Shelf.ts'
import * as layout from '../layout.ts'
import type { Run } from '../Run.ts'
import { breakable } from './breakable.ts'
import { PdfUnavailable } from './PdfUnavailable.ts'

const TEMPLATES = fileURLToPath(new URL('.', import.meta.url))
/** With these a character is spelled out that no font has. */
const SPELLING = [...'[U+0123456789ABCDEF]'].map((c) => c.codePointAt(0) ?? 0)

/** What a template sets: any tree of runs. The words are data, never source of the template. */
export type Tree =
  Run | string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree }

/** Sets a document with one of our templates. Blocks for tenths of a second: not in the server's process. */
export const typeset = async (
  shelf: Shelf,
  template: 'minutes' | 'record',
  content: { readonly [key: string]: Tree },
): Promise<Buffer> => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch(
    (fault: unknown) => {
      throw new PdfUnavailable(fault)
    },
  )
  const fonts = await fontsFor(shelf, charactersIn(content))
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  })
  const paper = { content: shown(content, fonts.missing), layout, ...fontFacts(fonts) }
  const result = compiler.compile({
    mainFilePath: join(TEMPLATES, `${template}.typ`),
    inputs: { paper: JSON.stringify(paper) },
  })
  const { result: document } = result
  if (!document) throw new Error(`typesetting failed: ${JSON.stringify(diagnostics(result))}`)
  return compiler.pdf(document)
}

const diagnostics = (r: { takeError(): { shortDiagnostics: readonly unknown[] } | null }) =>
  r.takeError()?.shortDiagnostics

const fontFacts = ({ families, names }: FontSet) => ({
  // A role without characters still needs a name.
  fonts: Object.fromEntries(ROLES.map((r) => [r, [...families[r], 'Board0']])),
  fontNames: names,
})

const isRun = (tree: Tree): tree is Run =>
  typeof tree === 'object' && 'font' in tree && 'text' in tree

const charactersIn = (content: Tree): Readonly<Record<Role, ReadonlySet<number>>> => {
  const sets = Object.fromEntries(ROLES.map((r) => [r, new Set<number>()])) as unknown as Record<
    Role,
    Set<number>
  >
  const walk = (tree: Tree): void => {
    if (isRun(tree)) for (const c of tree.text) sets[tree.font].add(c.codePointAt(0) ?? 0)
    else if (typeof tree === 'object') for (const part of Object.values<Tree>(tree)) walk(part)
  }
  walk(content)
  for (const set of Object.values(sets))
    if (set.size > 0) for (const character of SPELLING) set.add(character)
  return sets
}

/** The tree with characters that no font has spelled out by their number: nothing vanishes. */
const shown = (tree: Tree, missing: FontSet['missing']): Tree => {
  if (isRun(tree)) {
    const text = spelled(tree.text, missing[tree.font])
    return { ...tree, text: tree.narrow ? breakable(text, 8, 3) : breakable(text, 16, 8) }
  }
  if (typeof tree !== 'object') return tree
  if (Array.isArray(tree)) return tree.map((part: Tree) => shown(part, missing))
  return Object.fromEntries(Object.entries(tree).map(([k, part]) => [k, shown(part, missing)]))
}

const spelled = (text: string, missing: ReadonlySet<number>): string =>
  [...text]
    .map((c) => {
      const point = c.codePointAt(0) ?? 0
      if (!missing.has(point)) return c
      // Joiners and variation selectors only say how their neighbours should look.
      return /\p{Default_Ignorable_Code_Point}/u.test(c)
        ? ''
        : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
    })
    .join('')
