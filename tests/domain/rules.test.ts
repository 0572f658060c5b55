import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// [V3] in a comment or a title is a promise that domain/RULES.md has such a rule, and keeps it.

const ROOT = new URL('../..', import.meta.url).pathname
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8')
/** Attacks have numbers of their own, [A10] among them. */
const filesOf = (...patterns: readonly string[]) =>
  globSync([...patterns], { cwd: ROOT }).filter((f) => !f.startsWith('tests/attacks/'))

const LETTERS = 'AMVITPC'
const quoted = new RegExp(`\\[([${LETTERS}][1-9]\\d*)\\]`, 'g')
/** The numbers with which a test's title begins: `'[V3] [V4] …`. */
const title = new RegExp(`['"\`]((?:\\[[${LETTERS}][1-9]\\d*\\] ?)+)[^\\]]`, 'g')

const numbersIn = (text: string): readonly string[] => [...text.matchAll(quoted)].map((m) => m[1]!)
const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(title)].flatMap((m) => numbersIn(m[1]!))

const rules = read('domain/RULES.md')
  .split('\n')
  .filter((line) => line.startsWith('- **['))
const numberOf = (rule: string) => numbersIn(rule)[0] ?? rule
const numbers = new Set(rules.map(numberOf))

it('every rule is numbered once, without gaps, in its chapter', () => {
  expect(numbers.size).toBe(rules.length)
  for (const letter of LETTERS) {
    const own = rules.map(numberOf).filter((n) => n.startsWith(letter))
    expect(own).toEqual(own.map((_, n) => `${letter}${n + 1}`))
  }
})

it('every rule says where it comes from, in Chinese and English, and where it is in the code', () => {
  for (const rule of rules) {
    expect(rule).toMatch(/^- \*\*\[\w+\]\*\* [●◐○] .*\p{Script=Han}.*[a-z]{3}.* — `/u)
    const paths = [...(rule.split(' — ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]!)
    expect(paths.filter((p) => !existsSync(`${ROOT}/domain/${p}`))).toEqual([])
  }
})

it('every rule has a test whose title begins with its number', () => {
  const tested = new Set(
    filesOf('tests/**/*.test.ts', 'tests/**/*.test.tsx').flatMap((f) => titlesIn(read(f))),
  )
  expect([...numbers].filter((n) => !tested.has(n))).toEqual([])
})

it('no test and no comment quotes a rule that does not exist', () => {
  const wrong = filesOf('{domain,server,client,tests}/**/*.{ts,tsx,md}').flatMap((f) => {
    const text = read(f)
    const used = f.startsWith('tests') ? titlesIn(text) : numbersIn(text)
    return used.filter((n) => !numbers.has(n)).map((n) => `${f}: [${n}]`)
  })
  expect(wrong).toEqual([])
})

it('what is not built yet has no numbers', () => {
  const [, rest] = read('domain/RULES.md').split('## 尚未实现')
  expect(numbersIn(rest ?? '')).toEqual([])
})
