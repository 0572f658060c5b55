import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// The attack list has 132 lines; each has a test that carries its number, in a title or in the table from
// which titles are made.

const ROOT = new URL('../..', import.meta.url).pathname
const FAMILIES = { A: 20, Z: 14, V: 16, S: 10, Y: 29, C: 10, X: 17, D: 16 } as const

/** Y02 to Y19 among all of them. */
const UPDATES = [61, 79] as const

it('every line of the attack list has its test', () => {
  const wanted = Object.entries(FAMILIES).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, n) => `${family}${String(n + 1).padStart(2, '0')}`),
  )
  expect(wanted).toHaveLength(132)
  const files = globSync('tests/{attacks,e2e}/**/*.test.ts', { cwd: ROOT })
  // One table of hostile updates makes the titles of Y02 to Y19, and says so in its own test.
  const table = readFileSync(`${ROOT}tests/attacks/documents/hostileUpdates.test.ts`, 'utf8')
  const made = table.includes('the numbers Y02 to Y19') ? wanted.slice(...UPDATES) : []
  const own = new URL('', import.meta.url).pathname
  const text = files
    .map((file) => `${ROOT}${file}`)
    .filter((file) => file !== own)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const carried = new Set([...made, ...[...text.matchAll(/\b[AZVSYCXD]\d\d\b/g)].map(([id]) => id)])
  expect(wanted.filter((id) => !carried.has(id))).toEqual([])
})
