import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Entry {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const text = await readFile('package-lock.json', 'utf8')
const packages = new Map(
  Object.entries((JSON.parse(text) as { packages: Record<string, Entry> }).packages),
)

/** Where npm looks for `name` from inside the package at `path`: there and in every folder above. */
function isListed(path: string, name: string): boolean {
  if (packages.has(`${path}${path && '/'}node_modules/${name}`)) return true
  return (
    path !== '' &&
    isListed(path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, ''), name)
  )
}

test('the lockfile lists the packages of every platform, or npm ci refuses it', () => {
  const missing = [...packages].flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isListed(path, name)),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no registry', () => {
  expect([...packages.values()].filter(({ resolved }) => resolved !== undefined)).toEqual([])
})
