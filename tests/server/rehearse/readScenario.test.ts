import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readScenario } from '../../../server/demo/readScenario.ts'

const HARBOUR = new URL('../../scenarios/harbour', import.meta.url).pathname

/** A copy of the scenario in which one file is another. */
const altered = (file: string, change: (text: string) => string): string => {
  const dir = mkdtempSync(join(tmpdir(), 'scenario-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  cpSync(HARBOUR, dir, { recursive: true })
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))
  return dir
}

test('rules are read, not assumed: the last call lasts 30 seconds only where nothing is said', () => {
  const settings = (dir: string) =>
    readScenario(dir).changes.flatMap((c) => (c.kind === 'committee' ? [c.record.settings] : []))[0]
  expect(settings(HARBOUR)?.lastCallSeconds).toBe(30)
  const other = altered('committee.json', (text) =>
    text.replace('"closeSplitMargin": 3', '"closeSplitMargin": 1, "lastCallSeconds": 45'),
  )
  expect(settings(other)).toMatchObject({ lastCallSeconds: 45, closeSplitMargin: 1 })
})

test('members come before observers, each in the order of the list', () => {
  const seats = readScenario(HARBOUR).changes.flatMap((c) => (c.kind === 'seat' ? [c.record] : []))
  expect(seats.map((s) => s.order)).toEqual(seats.map((_, n) => n + 1))
  expect([seats[0]?.id, seats[1]?.id, seats.at(-1)?.id]).toEqual(['b', 'B', 'rec'])
})

test('what is expected is never read: a folder without expected.json plays as well', () => {
  const dir = altered('expected.json', () => 'not JSON at all')
  expect(readScenario(dir).actions).toHaveLength(readScenario(HARBOUR).actions.length)
  expect(JSON.stringify(readScenario(HARBOUR))).not.toContain('DENIED')
})

test('a file that does not fit is named with the place in it, in both languages', () => {
  const dir = altered('issues.json', (text) => text.replace('"TRIAGED"', '"TIRED"'))
  expect(() => readScenario(dir)).toThrow(/issues\.json 中 issues\.0\.status 不符合格式/)
  expect(() => readScenario(dir)).toThrow(/issues\.json: issues\.0\.status does not fit/)
})

test('a missing file, broken JSON and an unknown person are said in one sentence', () => {
  expect(() => readScenario('/nowhere')).toThrow('无法读取 /nowhere/committee.json')
  expect(() => readScenario(altered('committee.json', () => '{'))).toThrow('不是 JSON 文件')
  const stranger = altered('meeting-script.json', (text) =>
    text.replace('"actor": "m12"', '"actor": "nobody"'),
  )
  expect(() => readScenario(stranger)).toThrow('“nobody”不在 committee.json 的人员名单里')
})
