import * as v from 'valibot'
import { expect, it, vi } from 'vitest'
import type { FoundRegex } from '../support/regexesIn.ts'
import { ROOT, regexesIn } from '../support/regexesIn.ts'

// [D16] Every regular expression in domain and server, found in the sources, against strings that were
// made to make it go back and forth: 50 kB each, and none may take longer than reading it a few times.

const LENGTH = 50_000
const SLOW = 120

/** Characters that the expression itself speaks of, and a few that it does not. */
const charactersOf = (pattern: string): readonly string[] => {
  const found = new Set<string>()
  for (const [, escape] of pattern.matchAll(/\\([dswDSWnrt])/g)) found.add(SAMPLES[escape ?? ''] ?? 'x')
  for (const [, name] of pattern.matchAll(/\\p\{(?:Script=)?(\w+)\}/g)) found.add(SAMPLES[name ?? ''] ?? '字')
  for (const [, hex] of pattern.matchAll(/\\u([0-9a-fA-F]{4})/g)) found.add(String.fromCharCode(parseInt(hex ?? '20', 16)))
  for (const char of pattern.replaceAll(/\\u[0-9a-fA-F]{4}|\\p\{[^}]*\}|\\[dswDSWnrtbB]/g, '').replaceAll('\\', ''))
    if (!'()?*+{}|^'.includes(char)) found.add(char)
  // Of a long class some members stand for all.
  const spread = [...found]
  const step = Math.max(1, Math.floor(spread.length / 6))
  return [...new Set([...spread.filter((_, n) => n % step === 0).slice(0, 6), 'a', ' '])]
} // prettier-ignore
const SAMPLES: Readonly<Record<string, string>> = { d: '1', s: ' ', w: 'a', n: '\n', r: '\r', t: '\t', D: 'x', S: 'x', W: '-', L: '字', N: '1', P: '。', Cc: '\u0001', Cf: '\u200b', Han: '字' } // prettier-ignore

/** Long runs of one character or of two in turn, alone and with something at the end that does not fit. */
const attacksOn = (pattern: string): readonly string[] => {
  const chars = charactersOf(pattern)
  const pumps = [...chars, ...chars.flatMap((a) => chars.map((b) => a + b))]
  return pumps.flatMap((pump) => {
    const run = pump.repeat(LENGTH / pump.length)
    return [`${run}\u0002`, `\u0002${run}!`]
  })
}

const slowestOf = ({ pattern, flags }: FoundRegex): { ms: number; text: string } => {
  const all = new RegExp(pattern, flags.includes('g') ? flags : `${flags.replace('y', '')}g`)
  const one = new RegExp(pattern, flags.replace(/[gy]/g, ''))
  let worst = { ms: 0, text: '' }
  for (const text of attacksOn(pattern)) {
    const time = () => {
      const begun = process.cpuUsage()
      one.test(text)
      text.replace(all, '')
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1000
    }
    // What looks slow once is looked at again: the collector may have come by.
    let ms = time()
    for (let n = 0; n < 2 && ms > SLOW; n += 1) ms = Math.min(ms, time())
    if (ms > worst.ms) worst = { ms, text: `${JSON.stringify(text.slice(0, 6))}… ${JSON.stringify(text.at(-1))}` }
    if (ms > 3_000) break
  }
  return worst
} // prettier-ignore

/** Those that a file puts together when it is loaded. */
const builtBy = async (file: string): Promise<readonly FoundRegex[]> => {
  const built: FoundRegex[] = []
  const usual = globalThis.RegExp
  globalThis.RegExp = new Proxy(usual, {
    construct(target, args: [string, string?]) {
      const regex = new target(...args)
      built.push({ file, pattern: regex.source, flags: regex.flags })
      return regex
    },
  })
  try {
    vi.resetModules()
    await import(`${ROOT}${file}`)
  } finally {
    globalThis.RegExp = usual
  }
  return built
}
// Rehearsals read scripts of our own and what they have received themselves; no server does that.
const { written, building } = regexesIn('{domain,server}/**/*.ts', 'server/rehearse/')

it('[D16] every regular expression takes time in proportion to the text, whatever the text is', async () => {
  expect(written.length).toBeGreaterThan(60)
  const libraries = Object.entries({ base64: v.BASE64_REGEX, uuid: v.UUID_REGEX, isoDate: v.ISO_DATE_REGEX, digits: v.DIGITS_REGEX }).map(([file, { source, flags }]) => ({ file, pattern: source, flags })) // prettier-ignore
  const built: FoundRegex[] = []
  for (const file of building) {
    const own = await builtBy(file)
    if (own.length === 0)
      throw new Error(`${file} puts a regular expression together from what it is given`)
    built.push(...own)
  }
  const seen = new Set<string>()
  const slow: string[] = []
  for (const found of [...written, ...libraries, ...built]) {
    const key = `/${found.pattern}/${found.flags}`
    if (seen.has(key)) continue
    seen.add(key)
    const { ms, text } = slowestOf(found)
    if (ms > SLOW) slow.push(`${found.file}: ${key} took ${ms.toFixed(0)} ms on ${text}`)
  }
  expect(slow).toEqual([])
}, 300_000)
