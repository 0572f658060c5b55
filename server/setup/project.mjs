import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was given. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Path of something inside the project. */
export const inProject = (...parts) => join(ROOT, ...parts)

/** The text of a file, or '' where there is none. */
export function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A stamp that we may not write is not worth failing for: the next start looks again. */
export function writeStamp(file, stamp) {
  try {
    writeFileSync(file, stamp)
  } catch {}
}

/** One hash over files and whole folders; those that do not exist count as empty. */
export function hashOf(...paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesOf(path)) hash.update(`${relative(ROOT, file)}\0${read(file)}\0`)
  return hash.digest('hex')
}

function filesOf(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true })
    return entries
      .filter((entry) => entry.name !== 'dist')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesOf(join(path, entry.name)))
  } catch {
    return [path]
  }
}
