import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A regular expression as it stands in the sources. */
export interface FoundRegex {
  readonly file: string
  readonly pattern: string
  readonly flags: string
}

export const ROOT = new URL('../../..', import.meta.url).pathname

/** Every regular expression written in these files, and the files that put some together as they run. */
export const regexesIn = (
  pattern: string,
  without: string,
): { readonly written: readonly FoundRegex[]; readonly building: readonly string[] } => {
  const written: FoundRegex[] = []
  const building = new Set<string>()
  for (const file of globSync(pattern, { cwd: ROOT })) {
    if (file.startsWith(without)) continue
    const { program, errors } = parseSync(file, readFileSync(`${ROOT}/${file}`, 'utf8'))
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
    visit(program, (node) => {
      const { type, regex, callee } = node as Node
      if (type === 'Literal' && regex) written.push({ file, ...regex })
      const isCall = type === 'NewExpression' || type === 'CallExpression'
      if (isCall && callee?.name === 'RegExp') building.add(file)
    })
  }
  return { written, building: [...building] }
}

interface Node {
  readonly type?: string
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

const visit = (node: unknown, see: (node: object) => void): void => {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) see(node)
  for (const inner of Object.values(node)) visit(inner, see)
}
